import { ruleAddress } from "../../../schemas/address.ts";
import type { Path, Problem } from "../../../schemas/problems/problem.ts";

/** A problem as the form shows it. */
export interface FormProblem extends Problem {
  /** The path of its question in the form. */
  at: Path;
  /** The message for the form, which names questions instead of fields. */
  wording: string;
  /** Whether the answer is missing. Such a problem is shown only once the whole form is checked: see `isShown`. */
  unanswered: boolean;
  /** The corrected answer, as the form words it; undefined if the fix is of more than an answer, or there is none. */
  corrected?: string | undefined;
  /** The entries that an unknown reference or authority may mean, nearest first. */
  meant: readonly Meant[];
}

/** A suggested entry. */
export interface Meant {
  slug: string;
  name: string;
}

/** The form path of the authority, which the file’s path states rather than a field. */
export const placeOfAuthority: Path = ["place", "authority"];

/** The form path of the slug, which the file’s path states rather than a field. */
export const placeOfSlug: Path = ["place", "slug"];

/** Builds a problem that the form found itself, under the id of an existing rule. */
export function ownProblem(rule: string, at: Path, wording: string, more: Partial<FormProblem> = {}): FormProblem {
  const place = { file: "", path: [], line: 1, column: 1, endLine: 1, endColumn: 1 };
  const about = { rule, severity: "error" as const, why: "", help: ruleAddress(rule) };
  return { ...about, ...place, message: wording, wording, at, unanswered: false, meant: [], ...more };
}

/** Returns the text of a fix without the quotes that it needs in YAML. */
export function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, "$1");
}

/** Returns the problems of severity “error”. */
export function errorsIn(problems: readonly FormProblem[]): FormProblem[] {
  return problems.filter(({ severity }) => severity === "error");
}
