import { ruleAddress } from "../../../schemas/address.ts";
import type { Path, Problem } from "../../../schemas/problems/problem.ts";

/** A problem as the form shows it. */
export interface FormProblem extends Problem {
  /** Where it stands in the form. */
  at: Path;
  /** The message in the words of the form, which has questions rather than fields. */
  wording: string;
  /** Whether nobody has answered yet: that is said once a check is asked for. */
  unanswered: boolean;
  /** What may have been meant, nearest first, where something refers to nothing. */
  meant: readonly Meant[];
}

/** An entry that may have been meant. */
export interface Meant {
  slug: string;
  name: string;
}

/** Where the form asks for the authority, which is not in the file but in its path. */
export const placeOfAuthority: Path = ["place", "authority"];

/** Where the form asks for the slug, which is not in the file but in its path. */
export const placeOfSlug: Path = ["place", "slug"];

/** A problem that the form itself found, under the id of the rule that it belongs to. */
export function ownProblem(rule: string, at: Path, wording: string, more: Partial<FormProblem> = {}): FormProblem {
  const place = { file: "", path: [], line: 1, column: 1, endLine: 1, endColumn: 1 };
  const about = { rule, severity: "error" as const, why: "", help: ruleAddress(rule) };
  return { ...about, ...place, message: wording, wording, at, unanswered: false, meant: [], ...more };
}

/** Errors before all else, then in the order of the form’s places. */
export function errorsIn(problems: readonly FormProblem[]): FormProblem[] {
  return problems.filter(({ severity }) => severity === "error");
}
