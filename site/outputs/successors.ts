import type { OutputContext } from "./output.ts";

/**
 * The slugs of the successors of an authority that has ended, else its own; empty if the catalogue does not have it.
 */
export function successorSlugs(authority: string, { catalogue, relations }: OutputContext): string[] {
  const entry = catalogue.authority.get(authority);
  return entry ? relations.succession.currentSuccessorsOf(entry).map(({ slug }) => slug) : [];
}
