import { type FormProblem, placeOfAuthority } from "../checking/problem.ts";
import type { SectionModel } from "./sections.ts";

/**
 * Sorts problems in the order of the form’s questions: authority and slug after the first section, those of no question
 * first.
 */
export function inFormOrder(problems: readonly FormProblem[], sections: readonly SectionModel[]): FormProblem[] {
  const [first = [], ...rest] = sections.map(({ fields }) => fields.map(({ name }) => name));
  const order: (string | number | undefined)[] = [...first, placeOfAuthority[0], ...rest.flat()];
  return problems.toSorted((a, b) => order.indexOf(a.at[0]) - order.indexOf(b.at[0]));
}
