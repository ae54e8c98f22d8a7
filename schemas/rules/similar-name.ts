import { kindNames, kinds } from "../kinds/index.ts";
import { NearNames } from "../likeness/near-names.ts";
import type { PartialEntry } from "../partial-entry.ts";
import { quoted } from "../problems/quoted.ts";
import { authorityWithSlug } from "../vocabularies/local-authorities.ts";
import type { RuleContext, Rule } from "./rule.ts";
import { areOfOneOwner, Replacements, replacementsIn } from "./shared/replacements.ts";

/** Names of entries of one kind are distinguishable. */
export const similarName: Rule = {
  id: "similar-name",
  severity: "review",
  title: "A name very near another",
  why: "It may be the same thing listed twice, or people may take one for the other.",
  howToFix:
    "If both are the same, keep one entry. If not, make the names easier to tell apart, or let a maintainer say that they are fine.",
  example: { wrong: "name: Fix My Street", right: "name: Street reports for Exampleshire" },
  *check(context) {
    for (const kind of kindNames) {
      const named = context.each(kind).filter(({ data }) => data.name !== undefined);
      if (!named.some(({ file }) => context.isAsked(file))) continue;
      const known = named.map((entry) => [
        entry.data.name,
        registeredAs(entry),
        replacementsIn(entry),
        entry.authority,
      ]);
      const near = context.memoise(`similar-name ${kind}`, known, () => Array.from(nearIn(named, context.isAsked)));
      for (const [entry, other, second] of near.map((positions) => positions.map((position) => named[position]))) {
        if (!entry || !other) continue;
        const more = second ? ` It is not the only one: see ${second.file}.` : "";
        const message = `${quoted(entry.data.name ?? "")} is very near the name of another ${kinds[kind].label.one}, ${quoted(other.data.name ?? "")} (${other.file}).${more} If both are the same, keep one entry.`;
        yield { entry, path: ["name"], message };
      }
    }
  },
};

/** Yields the index of each entry with similar names, followed by the indices of the first two similar entries. */
function* nearIn(named: readonly PartialEntry[], isAsked: RuleContext["isAsked"]): Generator<[number, ...number[]]> {
  const names = new NearNames(named.map(({ data }) => data.name ?? ""));
  const replacements = new Replacements(named, areOfOneOwner);
  for (const [own, entry] of named.entries()) {
    if (!isAsked(entry.file)) continue;
    const others = firstTwo(names.nearToOwn(own), (position) => {
      const one = named[position];
      if (one === undefined || one === entry) return false;
      return !areBothRegistered(one, entry) && !replacements.relatedTo(entry).has(one.slug);
    });
    if (others.length > 0) yield [own, ...others];
  }
}

/** Returns the first two matches, so that a thousand equal names do not need quadratic time. */
function firstTwo(positions: Iterable<number>, isMeant: (position: number) => boolean): number[] {
  const found: number[] = [];
  for (const position of positions) {
    if (isMeant(position)) found.push(position);
    if (found.length === 2) break;
  }
  return found;
}

/** Whether the register distinguishes two authorities, such as East Sussex and West Sussex, by GSS code or slug. */
function areBothRegistered(a: PartialEntry, b: PartialEntry): boolean {
  const [one, other] = [registeredAs(a), registeredAs(b)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Returns the GSS code of an authority or, for a future council without one, its registered slug. */
function registeredAs({ kind, slug, data }: PartialEntry): string | undefined {
  if (kind !== "authority") return undefined;
  return ("gss" in data ? data.gss : undefined) ?? authorityWithSlug(slug)?.slug;
}
