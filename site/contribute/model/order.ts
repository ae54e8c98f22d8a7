import { type FormProblem, placeOfAuthority } from "../checking/problem.ts";
import type { SectionModel } from "./sections.ts";

/** Problems in the order in which the form asks its questions; where the entry goes is asked after the first section. */
export function inOrder(problems: readonly FormProblem[], sections: readonly SectionModel[]): FormProblem[] {
  const [first = [], ...rest] = sections.map(({ fields }) => fields.map(({ name }) => name));
  const order: (string | number | undefined)[] = [...first, placeOfAuthority[0], ...rest.flat()];
  return problems.toSorted((a, b) => order.indexOf(a.at[0]) - order.indexOf(b.at[0]));
}
