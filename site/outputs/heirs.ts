import type { OutputContext } from "./output.ts";

/** The slugs of those that succeeded an authority once it has ended, until then its own; none where the catalogue lacks it. */
export function heirsOf(authority: string, { catalogue, relations }: OutputContext): string[] {
  const entry = catalogue.authority.get(authority);
  return entry ? relations.succession.heirsOf(entry).map(({ slug }) => slug) : [];
}
