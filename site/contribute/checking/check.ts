import { metaOf, schemaAt } from "../../../schemas/fields/describe.ts";
import { formNamed } from "../../../schemas/forms.ts";
import { inspect } from "../../../schemas/inspect.ts";
import { type FieldsOf, type Kind, kinds } from "../../../schemas/kinds/index.ts";
import { isPersonalMailbox } from "../../../schemas/privacy/mailbox.ts";
import type { Path, Problem } from "../../../schemas/problems/problem.ts";
import { validateFields } from "../../../schemas/reading/shape.ts";
import { memorySource } from "../../../schemas/reading/source.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";
import { finderIn } from "../finding/authorities.ts";
import { registers } from "../finding/registers.ts";
import { fieldAt, titlesOf } from "../model/fields.ts";
import { pathInForm, toEntry } from "../state/data.ts";
import { type Draft, type EntryDraft, fileOf, isEntry } from "../state/draft.ts";
import { answerInWords } from "../state/words.ts";
import { meantBySlug } from "./meant.ts";
import { unfitAuthority } from "./owner.ts";
import { type FormProblem, type Meant, ownProblem, placeOfAuthority, placeOfSlug, unquoted } from "./problem.ts";
import { nothingPublished, type Published } from "./published.ts";
import { relatedFiles } from "./related-files.ts";
import { wordingOf } from "./wording.ts";

/**
 * Validates a draft: an entry as part of the published catalogue, or the settings. A problem that an answer has at several
 * places is returned once.
 */
export function check(draft: Draft, published: Published, today: string): FormProblem[] {
  const problems = isEntry(draft) ? checkEntry(draft, published, today) : checkSettings(draft, today);
  const same = Map.groupBy(problems, ({ rule, at, message }) => `${rule} ${at.join(".")} ${message}`);
  return [...same.values()].flatMap(([first]) => first ?? []);
}

function checkSettings(draft: Draft, today: string): FormProblem[] {
  const file = fileOf(draft);
  const problems = inspect(memorySource({ [file]: draft.text }), today)
    .problems.filter((problem) => problem.file === file)
    .map((problem) => inForm(problem, draft, nothingPublished, today));
  return problems.some(({ at }) => at[0] === "mailbox") ? problems : [...problems, ...aboutMailbox(draft)];
}

/** Checks that the mailbox is not a person’s. In browsers, the schema skips it to avoid loading the lists of names. */
function* aboutMailbox({ kind, data }: Draft): Generator<FormProblem> {
  const { mailbox } = data;
  const { title = "", expects = "" } = fieldAt(kind, ["mailbox"]) ?? {};
  if (typeof mailbox === "string" && isPersonalMailbox(mailbox))
    yield ownProblem("invalid-value", ["mailbox"], `${title} must be ${expects}`);
}

function checkEntry(draft: EntryDraft, published: Published, today: string): FormProblem[] {
  const own = [...aboutPlace(draft, published, today)];
  // A missing or unknown authority is reported once: with the placeholder folder, the rules do not report it again.
  const placed = own.some(({ at }) => at === placeOfAuthority) ? { ...draft, authority: "" } : draft;
  const file = fileOf(placed);
  const { partial: data } = validateFields<FieldsOf[Kind]>(
    kinds[draft.kind],
    toEntry(draft.data),
    draft.text,
    () => undefined,
  );
  const subject = { kind: draft.kind, slug: draft.slug, authority: placed.authority, data };
  const files = { ...relatedFiles(subject, published, today), ...unchosen(placed), [file]: draft.text };
  const problems = inspect(memorySource(files), today)
    .problems.filter((problem) => problem.file === file)
    .filter(({ rule }) => published !== nothingPublished || !rulesOfCatalogue.has(rule));
  return [...own, ...problems.map((problem) => inForm(problem, draft, published, today))];
}

/** Rules that need the published catalogue, skipped until it is loaded. */
const rulesOfCatalogue = new Set(["unknown-reference", "unknown-requirement", "missing-authority"]);

function unchosen({ kind, authority }: EntryDraft): Record<string, string> {
  return kinds[kind].ownsFolder || authority !== "" ? {} : { "authority/authority.yml": "claimed: false" };
}

/**
 * Problems of a new entry’s path, which the rules cannot see: no valid authority, a name that gives no slug, or a path that
 * another entry has.
 */
function* aboutPlace(draft: EntryDraft, published: Published, today: string): Generator<FormProblem> {
  const { kind, slug, authority, data } = draft;
  if (draft.published !== undefined) return;
  if (!kinds[kind].ownsFolder) {
    const finder = finderIn(published, registers, today);
    const unfit = unfitAuthority(authority, published, finder, "Select the authority whose entry it is");
    if (unfit) yield ownProblem("missing-authority", placeOfAuthority, unfit.wording, unfit);
  }
  if (slug === "" && typeof data["name"] === "string" && data["name"].trim() !== "") {
    const message =
      "Enter a short name for the address. None can be made of this name, because only letters from a to z can be in it";
    yield ownProblem("unexpected-file", placeOfSlug, message);
  }
  const there = published.get(kind, slug);
  if (there && (kinds[kind].ownsFolder || there.authority === authority)) {
    const message = `“${slug}” exists already. Suggest a change on its page, or enter another short name.`;
    yield ownProblem("duplicate-slug", placeOfSlug, message);
  }
}

function inForm(problem: Problem, draft: Draft, published: Published, today: string): FormProblem {
  const { kind, data } = draft;
  const field = fieldAt(kind, problem.path);
  const value = valueAt(toEntry(data), problem.path);
  return {
    ...problem,
    at: formPathOf(problem, draft),
    unanswered: aboutMissing.has(problem.rule),
    wording: wordingOf(problem, field, value, titlesOf(kind, problem.path)),
    corrected: problem.fix && field && answerInWords(field, unquoted(problem.fix.text)),
    meant: suggestionsFor(problem, draft, published, today),
  };
}

const aboutMissing = new Set(["missing-field", "empty-value", "contact-unreachable", "claimed-expectations"]);

const rulesOfPlace: Readonly<Record<string, Path>> = {
  "missing-authority": placeOfAuthority,
  "duplicate-slug": placeOfSlug,
  "unexpected-file": placeOfSlug,
};

function formPathOf({ rule, path }: Problem, { data }: Draft): Path {
  return rulesOfPlace[rule] ?? pathInForm(data, path);
}

function suggestionsFor({ rule, path }: Problem, draft: Draft, published: Published, today: string): readonly Meant[] {
  if (rule !== "unknown-reference") return [];
  const { kind, data } = draft;
  const schema = schemaAt(formNamed(kind).schema, path);
  const target = schema && metaOf(schema).references;
  const slug = valueAt(toEntry(data), path);
  if (!target || typeof slug !== "string") return [];
  if (target === "authority")
    return unfitAuthority(slug, published, finderIn(published, registers, today), "")?.meant ?? [];
  return meantBySlug(published, target, slug);
}
