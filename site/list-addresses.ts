import { type Kind, kinds } from "../schemas/index.ts";

/** The path segment of a list. */
export function listPath({ kind }: { kind: Kind }): string {
  return kinds[kind].folder;
}

/** The address of a list. */
export function listAddress(kind: Kind): string {
  return `/${kinds[kind].folder}/`;
}

/** The address of the list filtered by one value of one facet. */
export function valueAddress(kind: Kind, facet: string, value: string): string {
  return `${listAddress(kind)}by/${facet}/${value}/`;
}
