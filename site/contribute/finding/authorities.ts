import { type AuthorityFinder, authorityFinder } from "../../../schemas/finding/authority.ts";
import type { Directory, FoundAuthority } from "../../../schemas/finding/directory.ts";
import type { Published } from "../checking/published.ts";

/** The registers of current councils and of councils that have ended. */
export type Registers = Pick<Directory, "register" | "ended">;

/** Placeholder until the registers are loaded. */
export const noRegisters: Registers = { register: [], ended: [] };

const finders = new WeakMap<Published, WeakMap<Registers, AuthorityFinder>>();

/**
 * Returns the finder of authorities in the catalogue and the registers, by name. Cached per catalogue and registers, so
 * only the first `today` counts.
 *
 * @param today `YYYY-MM-DD`
 */
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

/** Returns a note on a suggestion that took over from another authority or is not in the catalogue; undefined for others. */
export function detailOf({ former, listed }: FoundAuthority): string | undefined {
  if (former !== undefined) return `took over from ${former}`;
  return listed ? undefined : "not in the catalogue yet";
}
