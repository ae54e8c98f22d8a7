import { type ImportedDraft, DraftBuilder, type ImportLookups } from "../drafting/drafting.ts";
import { htmlToLine } from "../drafting/html.ts";
import { accepts } from "../fields/describe.ts";
import { languageCalled } from "../fields/language.ts";
import { licenceAdvice, readLicence } from "../fields/read-licence.ts";
import { slugOf } from "../fields/slug-text.ts";
import { Product } from "../kinds/product.ts";
import { allOf, quoted, quotedList } from "../problems/quoted.ts";
import { platforms } from "../vocabularies/product.ts";
import { placeDescription } from "./description.ts";
import { FileFields, type UnreadFields } from "./fields.ts";
import { isMultilingual } from "./from-product.ts";
import { textsOf } from "./language.ts";
import { placeLinks } from "./links.ts";
import { placeMaintenance } from "./maintenance.ts";
import type { PubliccodeFile } from "./read.ts";
import { placeTexts } from "./texts.ts";
import { olderTypeOf, stageOf, typeOf } from "./vocabulary.ts";

/**
 * Makes a product entry from a `publiccode.yml`, versions 0.1 to 0.7. Whatever of the file is not in the entry is named,
 * once for each kind of field. Never throws.
 */
export function toProduct({ fields, unread }: PubliccodeFile, around: ImportLookups): ImportedDraft {
  const draft = new DraftBuilder();
  draft.unplaced.push(...unread);
  const file = FileFields.of(fields);
  file.leave("publiccodeYmlVersion");
  const texts = textsOf(draft, file);
  placeDescription(draft, file, texts);
  placeType(draft, file);
  placeStage(draft, file);
  placeLicence(draft, file);
  placeDependencies(draft, file, around);
  placeMaintenance(draft, file);
  placeLanguages(draft, file);
  placePlatforms(draft, file);
  placeLinks(draft, file, texts);
  placeTags(draft, file);
  tellUse(draft, file, around);
  tellStandards(draft, file, around);
  tellOrigin(draft, file);
  draft.unplaced.push(...file.wrong);
  const rest = file.unread();
  if (rest.length > 0) draft.unplaced.push(`An entry has no place ${rest.map(inSentence).join("; ")}.`);
  draft.place(["reviewed"], around.today, "reviewed");
  return { data: draft.data, unplaced: unique(draft.unplaced), notes: unique(draft.notes) };
}

/** Two fields with one value give the same note. */
function unique(sentences: readonly string[]): string[] {
  return [...new Set(sentences)];
}

/** Formats unread fields of one mapping for a sentence: “mainCopyrightOwner” and “repoOwner” of “legal”. */
function inSentence({ holder, names }: UnreadFields): string {
  return `for ${quotedList(names, 100)}${holder === "" ? "" : ` of ${quoted(holder)}`}`;
}

function placeType(draft: DraftBuilder, file: FileFields): void {
  const given = htmlToLine(file.text("softwareType"));
  const [before = ""] = given.toLowerCase().split("/");
  placeWord(draft, "type", given, "softwareType", typeOf, olderTypeOf[before]);
}

function placeStage(draft: DraftBuilder, file: FileFields): void {
  placeWord(draft, "stage", htmlToLine(file.text("developmentStatus")), "developmentStatus", stageOf);
}

/** Maps a word of publiccode.yml, case-insensitively, and places it. */
function placeWord<Field extends "type" | "stage">(
  draft: DraftBuilder,
  field: Field,
  given: string,
  from: string,
  words: Readonly<Record<string, Product[Field]>>,
  otherwise?: Product[Field],
): void {
  if (given === "") return;
  const word = Object.keys(words).find((one) => one.toLowerCase() === given.toLowerCase());
  const value = word === undefined ? otherwise : words[word];
  if (value !== undefined) draft.place([field], value, from, given);
  else
    draft.unplaced.push(
      `${quoted(from)} is ${quoted(given)}, which publiccode.yml does not have. Its words are ${Object.keys(words).join(", ")}. Choose the “${field}” of the entry yourself.`,
    );
}

function placeLicence(draft: DraftBuilder, file: FileFields): void {
  const legal = file.group("legal", "license");
  const given = htmlToLine([...legal.texts("license"), ...legal.texts("licence")].join(", "));
  if (given === "") return;
  const { licence, candidates } = readLicence(given);
  if (licence === undefined) {
    draft.unplaced.push(`${quoted("legal.license")} is ${quoted(given)}. ${licenceAdvice(candidates)}`);
    return;
  }
  draft.place(["licences"], { code: licence }, "legal.license", given);
  if (licence !== given) draft.notes.push(`The licence ${quoted(given)} was read as ${licence}.`);
}

function placeDependencies(draft: DraftBuilder, file: FileFields, { productNamed }: ImportLookups): void {
  const groups = file.group("dependsOn");
  const names = ["open", "proprietary", "hardware"]
    .flatMap((group) => groups.groups(group, "name"))
    .map((item) => htmlToLine(item.text("name")))
    .filter((name) => name !== "");
  const unknown = names.filter((name) => productNamed(name) === undefined);
  const slugs = new Set(names.flatMap((name) => productNamed(name) ?? []));
  if (unknown.length > 0)
    draft.unplaced.push(`It depends on ${quotedList([...new Set(unknown)])}, which the catalogue does not have.`);
  if (slugs.size > 0) draft.place(["dependsOn"], [...slugs], "dependsOn");
}

function placeLanguages(draft: DraftBuilder, file: FileFields): void {
  const localisation = file.group("localisation");
  const given = localisation.texts("availableLanguages");
  const tags = given.map((code) => ({ code, tag: languageTag(htmlToLine(code)) ?? languageCalled(htmlToLine(code)) }));
  const wrong = tags.filter(({ tag }) => tag === undefined).map(({ code }) => code);
  const languages = [...new Set(tags.flatMap(({ tag }) => tag ?? []))];
  if (wrong.length > 0)
    draft.unplaced.push(
      `“localisation.availableLanguages” has ${quotedList(wrong)}. A language is written as a code such as en, cy or pa-Guru.`,
    );
  const most = 60;
  if (languages.length > most)
    draft.unplaced.push(
      `“localisation.availableLanguages” has ${languages.length} languages, and an entry at most ${most}. Left out: ${quotedList(languages.slice(most), 50)}.`,
    );
  const said = htmlToLine(localisation.text("localisationReady"));
  const ready = yesOrNo.get(said.toLowerCase());
  if (said !== "" && ready === undefined)
    draft.unplaced.push(`“localisation.localisationReady” is ${quoted(said)}. It must be true or false.`);
  // Omitted where the languages already imply it.
  const multilingual = ready === isMultilingual(languages) ? undefined : ready;
  if (languages.length > 0 || multilingual !== undefined)
    draft.place(
      ["inclusion"],
      {
        ...(languages.length > 0 && { languages: languages.slice(0, most) }),
        ...(multilingual !== undefined && { multilingual }),
      },
      languages.length > 0 ? "localisation.availableLanguages" : "localisation.localisationReady",
    );
}

/** Boolean words of YAML 1.1, which the standard’s first files follow. */
const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["false", false],
  ["no", false],
]);

function placePlatforms(draft: DraftBuilder, file: FileFields): void {
  const given = file.texts("platforms").map((text) => htmlToLine(text));
  const known = new Set(given.map((text) => text.toLowerCase()).filter((text) => Object.hasOwn(platforms.words, text)));
  const others = given.filter((text) => !known.has(text.toLowerCase()));
  if (others.length > 0)
    draft.unplaced.push(
      `“platforms” has ${quotedList(others)}. An entry can have ${Object.keys(platforms.words).join(", ")}.`,
    );
  if (known.size > 0) draft.place(["platforms"], [...known], "platforms");
}

/** Normalises a language tag for entries; undefined if that would lose part of it. */
function languageTag(code: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(code.replaceAll("_", "-"));
    return accepts(Product.shape.inclusion, { languages: [tag] }) ? tag : undefined;
  } catch {
    return undefined;
  }
}

function placeTags(draft: DraftBuilder, file: FileFields): void {
  const given = file.texts("categories").map((text) => htmlToLine(text));
  const without = given.filter((text) => slugOf(text, 40) === "");
  if (without.length > 0)
    draft.unplaced.push(`“categories” has ${quotedList(without)}, which cannot be written as a tag.`);
  const tags = given.map((text) => slugOf(text, 40)).filter((tag) => tag !== "");
  placeTexts(draft, "tags", tags, "categories", { shortest: 1, longest: 40, most: 20 });
}

function tellUse(draft: DraftBuilder, file: FileFields, { authorityNamed }: ImportLookups): void {
  const names = new Set(file.texts("usedBy").map((name) => htmlToLine(name)));
  const slugs = [...new Set([...names].flatMap((name) => authorityNamed(name) ?? []))];
  const others = [...names].filter((name) => name !== "" && authorityNamed(name) === undefined);
  if (others.length > 0)
    draft.unplaced.push(
      `It is used by ${quotedList(others)}, says the file. Authorities say so themselves, in their own authority.yml.`,
    );
  const [slug, ...more] = slugs;
  if (slug === undefined) return;
  draft.notes.push(
    more.length === 0
      ? `The file says that ${slug} uses it: ask them to record it in ${slug}/authority.yml.`
      : `The file says that ${allOf(slugs)} use it: ask them to record it, each in the authority.yml of its folder.`,
  );
}

/** Notes supported standards instead of placing them: a file does not state the level of conformance. */
function tellStandards(draft: DraftBuilder, file: FileFields, { standardAt }: ImportLookups): void {
  const ids = file.groups("supports", "id").map((item) => htmlToLine(item.text("id")));
  const [known, others] = [new Set<string>(), new Set<string>()];
  for (const id of ids) {
    const slug = standardAt(id);
    if (slug !== undefined) known.add(slug);
    else if (id !== "") others.add(id);
  }
  for (const slug of known)
    draft.notes.push(`The file says that it supports the standard ${slug}: add that to “standards” and say how far.`);
  if (others.size > 0)
    draft.unplaced.push(`It supports ${quotedList([...others])}, which the catalogue does not have.`);
}

function tellOrigin(draft: DraftBuilder, file: FileFields): void {
  const based = file.texts("isBasedOn");
  if (based.length > 0) draft.unplaced.push(`It is based on ${quotedList(based)}. Say so in the description.`);
  const organisation = file.group("organisation", "name");
  const name = htmlToLine(organisation.text("name")) || htmlToLine(organisation.text("uri"));
  if (name !== "")
    draft.notes.push(`The file names its organisation: ${quoted(name)}. The folder should be that authority’s.`);
}
