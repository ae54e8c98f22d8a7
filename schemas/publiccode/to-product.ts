import * as z from "zod";

import { type Drafted, Drafting, type Surroundings } from "../drafting/drafting.ts";
import { firstSentence, listOf, oneLine, shorten, textOf, visible } from "../drafting/text.ts";
import { cleanMarkdown } from "../fields/clean-markdown.ts";
import { isPublicHttps } from "../fields/link.ts";
import { licenceAdvice, readLicence } from "../fields/read-licence.ts";
import { slugOf } from "../fields/slug.ts";
import { Product } from "../kinds/product.ts";
import { quoted } from "../problems/quoted.ts";
import { isMapping } from "../reading/mapping.ts";
import { placedFields, stageOf, typeOf } from "./vocabulary.ts";

/** Makes a product entry from the fields of a `publiccode.yml`, versions 0.1 to 0.5. Never throws. */
export function toProduct(file: Record<string, unknown>, around: Surroundings): Drafted {
  const draft = new Drafting();
  describe(draft, file);
  draft.place(["type"], typeOf[textOf(file["softwareType"]).split("/")[0] ?? ""], "softwareType", file["softwareType"]);
  draft.place(["stage"], stageOf[textOf(file["developmentStatus"])], "developmentStatus", file["developmentStatus"]);
  placeLicence(draft, file);
  placeDependencies(draft, file, around);
  placeMaintenance(draft, file);
  placeLanguages(draft, file);
  placeLinks(draft, file);
  placeTags(draft, file);
  placeHints(draft, file, around);
  for (const name of Object.keys(file))
    if (!placedFields.has(name)) draft.unplaced.push(`${quoted(name)} has no place in an entry.`);
  draft.place(["reviewed"], around.today, "reviewed");
  return { data: draft.data, unplaced: draft.unplaced, notes: draft.notes };
}

function describe(draft: Drafting, file: Record<string, unknown>): void {
  const [language, description] = bestDescription(file["description"]);
  if (language !== undefined && !language.startsWith("en")) {
    draft.notes.push(`The description is in ${quoted(language)}; the file has none in English. Translate it.`);
  }
  const given = oneLine(textOf(file["name"]) || textOf(description["localisedName"]));
  const name = given.length < 3 ? oneLine(`${textOf(file["applicationSuite"])} ${given}`) : given;
  draft.place(["name"], shorten(name, 80), "name", name);
  if (name.length > 80) draft.notes.push("The name was longer than 80 characters and has been cut.");

  const long = cleanMarkdown(visible(textOf(description["longDescription"]))).slice(0, 20_000);
  const short = oneLine(textOf(description["shortDescription"]) || textOf(description["genericName"]));
  const summary = short.length >= 10 ? short : oneLine(`${short} ${firstSentence(long)}`.trim());
  draft.place(["summary"], shorten(summary, 200), "shortDescription", summary);
  if (summary.length > 200) draft.notes.push("The short description was longer than 200 characters and has been cut.");
  if (long !== "") draft.place(["description"], long, "longDescription");
  if (textOf(description["longDescription"]).includes("<") && !long.includes("<"))
    draft.notes.push("HTML was taken out of the description.");

  const features = listOf(description["features"])
    .map((feature) => shorten(oneLine(textOf(feature)), 160))
    .filter(({ length }) => length >= 3);
  if (features.length > 0) draft.place(["features"], features.slice(0, 30), "features");
}

/** English if there is any, else the first language; some files give the texts without a language. */
function bestDescription(value: unknown): [language: string | undefined, texts: Record<string, unknown>] {
  if (!isMapping(value)) return [undefined, typeof value === "string" ? { longDescription: value } : {}];
  if ("shortDescription" in value || "longDescription" in value) return [undefined, value];
  const languages = Object.entries(value).flatMap(([code, texts]): [string, Record<string, unknown>][] => {
    if (typeof texts === "string") return [[code, { longDescription: texts }]];
    return isMapping(texts) ? [[code, texts]] : [];
  });
  return languages.find(([code]) => /^(?:en|eng)(?:[-_]|$)/i.test(code)) ?? languages[0] ?? [undefined, {}];
}

function placeLicence(draft: Drafting, file: Record<string, unknown>): void {
  const legal = isMapping(file["legal"]) ? file["legal"] : {};
  const given = oneLine(textOf(legal["license"] ?? legal["licence"]));
  if (given === "") return;
  const { licence, candidates } = readLicence(given);
  if (licence === undefined) {
    draft.unplaced.push(`${quoted("legal.license")} is ${quoted(given)}. ${licenceAdvice(candidates)}`);
    return;
  }
  draft.place(["licences"], { code: licence }, "legal.license", given);
  if (licence !== given) draft.notes.push(`The licence ${quoted(given)} was read as ${licence}.`);
}

function placeDependencies(draft: Drafting, file: Record<string, unknown>, { productNamed }: Surroundings): void {
  const groups = isMapping(file["dependsOn"]) ? file["dependsOn"] : {};
  const names = ["open", "proprietary", "hardware"]
    .flatMap((group) => listOf(groups[group]))
    .map((item) => oneLine(textOf(isMapping(item) ? item["name"] : item)));
  const slugs = new Set<string>();
  for (const name of names.filter((one) => one !== "")) {
    const slug = productNamed(name);
    if (slug === undefined) draft.unplaced.push(`It depends on ${quoted(name)}, which the catalogue does not have.`);
    else slugs.add(slug);
  }
  if (slugs.size > 0) draft.place(["dependsOn"], [...slugs], "dependsOn");
}

function placeMaintenance(draft: Drafting, file: Record<string, unknown>): void {
  const maintenance = isMapping(file["maintenance"]) ? file["maintenance"] : {};
  const type = textOf(maintenance["type"]);
  if (type === "") return;
  const contractors = [...listOf(maintenance["contractors"]), ...listOf(maintenance["contractor"])].filter(isMapping);
  const names = [
    ...new Set(
      contractors.map((one) => shorten(oneLine(textOf(one["name"])), 120)).filter(({ length }) => length >= 2),
    ),
  ];
  const until = contractors
    .map((one) => textOf(one["until"]).slice(0, 10))
    .filter((day) => z.iso.date().safeParse(day).success)
    .sort()
    .at(-1);
  const value = {
    type,
    ...(names[0] === undefined ? {} : { contractor: names[0] }),
    ...(until === undefined ? {} : { until }),
  };
  draft.place(["maintenance"], value, "maintenance.type", type);
  if (names.length > 1) draft.place(["suppliers"], names.slice(0, 30), "maintenance.contractors");
  if (listOf(maintenance["contacts"]).length > 0) {
    draft.unplaced.push(
      "“maintenance.contacts” names people. Entries name roles and teams: add a contact with a shared mailbox or a page.",
    );
  }
}

function placeLanguages(draft: Drafting, file: Record<string, unknown>): void {
  const localisation = isMapping(file["localisation"]) ? file["localisation"] : {};
  const codes = listOf(localisation["availableLanguages"]).map((code) => languageTag(textOf(code)));
  const good = [
    ...new Set(codes.filter((code) => z.safeParse(Product.shape.inclusion, { languages: [code] }).success)),
  ];
  if (good.length > 0) draft.place(["inclusion"], { languages: good }, "localisation.availableLanguages");
}

function languageTag(code: string): string {
  const [language = "", region] = code.split(/[-_]/);
  return region?.length === 2 ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase();
}

function placeLinks(draft: Drafting, file: Record<string, unknown>): void {
  const [, description] = bestDescription(file["description"]);
  const candidates = [
    { type: "repository", url: file["url"], from: "url" },
    { type: "website", url: file["landingURL"], from: "landingURL" },
    { type: "documentation", url: description["documentation"], from: "documentation" },
    { type: "documentation", url: description["apiDocumentation"], title: "API", from: "apiDocumentation" },
    { type: "roadmap", url: file["roadmap"], from: "roadmap" },
  ];
  const links = candidates.flatMap(({ from, ...link }) => {
    const given = oneLine(textOf(link.url));
    if (given === "") return [];
    const url = safeAddress(given);
    if (url === undefined)
      draft.unplaced.push(`${quoted(from)} is ${quoted(given)}, which is not a link that everybody can open safely.`);
    else if (url !== given) draft.notes.push(`The address ${quoted(given)} was written as https. Check that it opens.`);
    return url === undefined ? [] : [{ ...link, url }];
  });
  const seen = new Set<string>();
  const unique = links.filter(({ url }) => !seen.has(url) && seen.add(url));
  if (unique.length > 0) draft.place(["links"], unique, "url");
}

/** An address as entries may have it: https, with the host in small letters. */
function safeAddress(address: string): string | undefined {
  const https = address
    .replace(/^(?:http|git|git\+https|ssh):\/\/(?:git@)?/i, "https://")
    .replace(/^git@([^:/]+):/, "https://$1/")
    .replace(
      /^(https):\/\/([^/?#]+)/i,
      (_, scheme: string, host: string) => `${scheme.toLowerCase()}://${host.toLowerCase()}`,
    );
  return isPublicHttps(https) ? https : undefined;
}

function placeTags(draft: Drafting, file: Record<string, unknown>): void {
  const slugs = listOf(file["categories"])
    .map((one) => slugOf(textOf(one), 40))
    .filter((one) => one !== "");
  if (slugs.length > 0) draft.place(["tags"], [...new Set(slugs)].slice(0, 20), "categories");
}

function placeHints(draft: Drafting, file: Record<string, unknown>, { authorityNamed }: Surroundings): void {
  for (const name of listOf(file["usedBy"])
    .map((one) => oneLine(textOf(one)))
    .filter((one) => one !== "")) {
    const slug = authorityNamed(name);
    if (slug === undefined)
      draft.unplaced.push(
        `It is used by ${quoted(name)}, says the file. Authorities say so themselves, in their own authority.yml.`,
      );
    else draft.notes.push(`The file says that ${slug} uses it: ask them to record it in ${slug}/authority.yml.`);
  }
  for (const based of listOf(file["isBasedOn"]))
    draft.unplaced.push(`It is based on ${quoted(textOf(based))}. Say so in the description.`);
  const organisation = isMapping(file["organisation"])
    ? textOf(file["organisation"]["name"]) || textOf(file["organisation"]["uri"])
    : "";
  if (organisation !== "")
    draft.notes.push(
      `The file names its organisation: ${quoted(organisation)}. The folder should be that authority’s.`,
    );
}
