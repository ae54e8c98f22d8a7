import type { OutputContext } from "./output.ts";

/**
 * The slugs of the successors of an authority that has ended, else its own; empty if the catalogue does not have it.
 */
export function heirsOf(authority: string, { catalogue, relations }: OutputContext): string[] {
  const entry = catalogue.authority.get(authority);
  return entry ? relations.succession.heirsOf(entry).map(({ slug }) => slug) : [];
}
