import { type AuthorityFinder, authorityFinder } from "../../../schemas/finding/authority.ts";
import type { Directory, FoundAuthority } from "../../../schemas/finding/directory.ts";
import type { Published } from "../checking/published.ts";

/** What is known of councils apart from the catalogue. */
export type Registers = Pick<Directory, "register" | "ended">;

/** As long as the registers are not loaded. */
export const noRegisters: Registers = { register: [], ended: [] };

const finders = new WeakMap<Published, WeakMap<Registers, AuthorityFinder>>();

/** Finds authorities of the published catalogue and of the registers by what people call them. Each finder is made once. */
export function finderIn(published: Published, registers: Registers, today: string): AuthorityFinder {
  const known = finders.get(published) ?? new WeakMap<Registers, AuthorityFinder>();
  finders.set(published, known);
  const finder = known.get(registers) ?? newFinder(published, registers, today);
  known.set(registers, finder);
  return finder;
}

function newFinder(published: Published, registers: Registers, today: string): AuthorityFinder {
  const entries = Array.from(published.of("authority"), ({ slug, name, more: { gss, aliases = [] } }) => ({
    slug,
    name,
    gss,
    aliases,
  }));
  return authorityFinder({ entries, ...registers, today });
}

/** What tells an authority from others in a list of suggestions: that it took over, or is not in the catalogue. */
export function detailOf({ former, listed }: FoundAuthority): string | undefined {
  if (former !== undefined) return `took over from ${former}`;
  return listed ? undefined : "not in the catalogue yet";
}
