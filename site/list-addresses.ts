import { type Kind, kinds } from "../schemas/index.ts";

/** The name of a list in addresses. */
export function listPath({ kind }: { kind: Kind }): string {
  return kinds[kind].folder;
}

/** The address of a list. */
export function listAddress(kind: Kind): string {
  return `/${kinds[kind].folder}/`;
}

/** The address of the part of a list that has one value of one facet. */
export function valueAddress(kind: Kind, facet: string, value: string): string {
  return `${listAddress(kind)}by/${facet}/${value}/`;
}
