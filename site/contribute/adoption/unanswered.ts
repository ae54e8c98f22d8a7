import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import type { Path } from "../../../schemas/problems/problem.ts";
import { listOf } from "../../../schemas/statements/answer.ts";
import { unfitAuthority } from "../checking/owner.ts";
import { type FormProblem, ownProblem, placeOfAuthority } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";
import { missingAnswer } from "../checking/wording.ts";
import type { FieldModel } from "../model/field.ts";
import type { Answers } from "./subject.ts";

/**
 * Returns a problem for each required answer that is missing and for an authority that is not valid, in the order of the
 * form. Needs neither the file nor the validator.
 */
export function unanswered(
  { kind, slugs, items, authority }: Answers,
  questions: readonly FieldModel[],
  published: Published,
  finder: AuthorityFinder,
): FormProblem[] {
  const list = listOf[kind];
  const unfit = unfitAuthority(authority, published, finder, "Select the authority that you speak for");
  return [
    ...(slugs[kind] === "" ? [missing([list, 0, kind], `Select a ${kind}`)] : []),
    ...(unfit ? [ownProblem("missing-authority", placeOfAuthority, unfit.wording, unfit)] : []),
    ...questions
      .filter((field) => field.required && !isAnswered(field, items[kind][field.name]))
      .map((field) => missing([list, 0, field.name], missingAnswer(field))),
  ];
}

function missing(at: Path, wording: string): FormProblem {
  return ownProblem("missing-field", at, wording, { unanswered: true });
}

function isAnswered({ control }: FieldModel, value: unknown): boolean {
  if (control.type === "words") return control.words.some(({ word }) => word === value);
  return typeof value === "string" ? value.trim() !== "" : value !== undefined;
}
