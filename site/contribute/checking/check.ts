import type { Draft as DraftFields } from "../../../schemas/draft.ts";
import { metaOf, schemaAt } from "../../../schemas/fields/describe.ts";
import { inspect } from "../../../schemas/inspect.ts";
import { type FieldsOf, type Kind, kindNames, kinds } from "../../../schemas/kinds/index.ts";
import { problemTexts } from "../../../schemas/problems/index.ts";
import type { Path, Problem } from "../../../schemas/problems/problem.ts";
import { memorySource } from "../../../schemas/reading/source.ts";
import { suggest } from "../../../schemas/reading/suggest.ts";
import { pathInForm, toEntry } from "../state/data.ts";
import { type Draft, fileOf } from "../state/draft.ts";
import { valueAt } from "../state/path.ts";
import { nothingPublished, type Published } from "./published.ts";
import { surroundingsOf } from "./surroundings.ts";

/** A problem as the form shows it. */
export interface FormProblem extends Problem {
  /** Where it stands in the form. */
  at: Path;
  /** Slugs that may have been meant, nearest first, where something refers to nothing. */
  meant: readonly string[];
}

/** Where the form asks for what is not in the file but in its path. */
export const placeOfAuthority: Path = ["place", "authority"];
export const placeOfSlug: Path = ["place", "slug"];

/** Everything that the validator says of an entry as it would be in the published catalogue. */
export function check(draft: Draft, published: Published, today: string): FormProblem[] {
  const file = fileOf(draft);
  const data = toEntry(draft.data) as DraftFields<FieldsOf[Kind]>;
  const subject = { kind: draft.kind, slug: draft.slug, authority: draft.authority, data };
  const files = { ...surroundingsOf(subject, published, today), ...unchosen(draft), [file]: draft.text };
  const problems = inspect(memorySource(files), today)
    .problems.filter((problem) => problem.file === file)
    .filter(({ rule }) => published !== nothingPublished || !rulesOfCatalogue.has(rule));
  return [...aboutPlace(draft, published), ...problems.map((problem) => inForm(problem, draft, published))];
}

/** What cannot be judged while the published catalogue is not known. */
const rulesOfCatalogue = new Set(["unknown-reference", "unknown-requirement", "missing-authority"]);

/** Errors before all else, then in the order of the form’s places. */
export function errorsIn(problems: readonly FormProblem[]): FormProblem[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** While nobody has said whose entry it is, the rules are not to complain of that. */
function unchosen({ kind, authority }: Draft): Record<string, string> {
  return kind === "authority" || authority !== "" ? {} : { "authority/authority.yml": "claimed: false" };
}

/** What no rule can see, because it is about the file’s place: nobody has said it yet, or another file is there. */
function* aboutPlace(draft: Draft, published: Published): Generator<FormProblem> {
  const { kind, slug, authority } = draft;
  if (draft.published !== undefined) return;
  if (kind !== "authority" && authority === "") {
    yield { ...ownProblem("missing-authority", placeOfAuthority, draft), message: "Choose whose entry it is." };
  }
  const there = published.get(kind, slug);
  if (there && (kind === "authority" || there.authority === authority)) {
    const message = `There is “${slug}” already. Suggest a change on its page, or choose another short name.`;
    yield { ...ownProblem("duplicate-slug", placeOfSlug, draft), message };
  }
}

/** A problem that the form itself found, under the id of the rule that it belongs to. */
export function ownProblem(rule: string, at: Path, draft: Draft): Omit<FormProblem, "message"> {
  const { severity, why } = problemTexts.get(rule) ?? { severity: "error", why: "" };
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { rule, severity, why, file: fileOf(draft), path: [], at, meant: [], help: `/rules/${rule}/`, ...place };
}

function inForm(problem: Problem, draft: Draft, published: Published): FormProblem {
  return { ...problem, at: whereIs(problem, draft), meant: meantBy(problem, draft, published) };
}

const rulesOfPlace: Readonly<Record<string, Path>> = {
  "missing-authority": placeOfAuthority,
  "duplicate-slug": placeOfSlug,
  "unexpected-file": placeOfSlug,
};

function whereIs({ rule, path }: Problem, { data }: Draft): Path {
  return rulesOfPlace[rule] ?? pathInForm(data, path);
}

function meantBy({ rule, path }: Problem, { kind, data, authority }: Draft, published: Published): readonly string[] {
  if (rule === "missing-authority") return suggest(authority, published.slugs("authority")).slice(0, 3);
  if (rule !== "unknown-reference") return [];
  const schema = schemaAt(kinds[kind].schema, path);
  const target = schema && metaOf(schema).references;
  const slug = valueAt(toEntry(data), path);
  if (!target || typeof slug !== "string") return [];
  const known = kindNames.includes(target) ? published.slugs(target) : [];
  const renamed = Array.from(published.of(target)).find(({ more }) => more.aliases?.includes(slug));
  return renamed ? [renamed.slug] : suggest(slug, known).slice(0, 3);
}
