import { fieldBits } from "../fields.ts";
import type { ContentsKind } from "../index/shapes.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Matches } from "./match.ts";
import { changes, type OwnPage, ownPagesFor } from "./own-pages.ts";

/** The kind of entry that a query names, and what it says besides. */
export interface KindAsked {
  kind: ContentsKind;
  /** Whether only councils are asked for, which not every authority is. */
  councils: boolean;
  /** The query without the name of the kind. */
  rest: string;
}

/** Parts documents into those that come first and those that follow; all others are left out. */
export type Parting = (numbers: readonly number[], matches: readonly Matches[]) => readonly (readonly number[])[];

/** Where an authority says which it is, and of what type and place: who asks for those that use something finds that. */
const ofAuthorities = fieldBits.name | fieldBits.also | fieldBits.facts | fieldBits.authorities;

/** Words that ask for the latest of a kind. */
const latest = /\b(?:(?:just|recently) added|added recently|latest|new|newest|recent)\b/i;

/** What stands before councils that are not asked for themselves, as in “standards for councils”. */
const forCouncils = /\S (?:for|of|by|from|that) (?:\w+ )?councils\b/i;

/**
 * Which kind of entries somebody wants: case studies for “waste case studies”; nothing where a query names no kind or
 * several, asks about a kind (“write a case study”) or for a page of the site.
 */
export function kindAsked(query: string, kinds: readonly ContentsKind[]): KindAsked | undefined {
  const asked = kinds.flatMap((kind): KindAsked[] => {
    const name = kind.asked && new RegExp(`(?<!\\b(?:an?|my|our) )\\b(?:${kind.asked})\\b`, "i").exec(query)?.[0];
    return name ? [{ kind, councils: /council/i.test(name), rest: query.replace(name, "") }] : [];
  });
  // Who are to have something are no kind that is asked for beside it.
  const meant = forCouncils.test(query) ? asked.filter(({ councils }) => !councils) : asked;
  return meant.length === 1 && ownPagesFor(query).length === 0 ? meant[0] : undefined;
}

/** What a query says beside the kind, without words that only ask for the latest. */
export function besideLatest({ rest }: KindAsked): string {
  return rest.replace(latest, "");
}

/** The page with all entries of a kind, or with what is new of it where a query asks for the latest. */
export function listOf({ kind: { kind, folder, many, count }, rest }: KindAsked): OwnPage {
  if (latest.test(rest)) return { ...changes, address: `${changes.address}?kind=${kind}` };
  return { address: folder, title: many, says: `all ${count}, to narrow and put in order.` };
}

/**
 * Parts what has the rest of a query: entries of the kind that it names come first, then what is no entry, as the page of
 * a service has all that there is for it. Nothing is left where there is no such entry.
 */
export function partingBy({ kind: { kind }, councils }: KindAsked, catalogue: Catalogue): Parting {
  const fields = kind === "authority" ? ofAuthorities : ~0;
  return (numbers, matches) => {
    const first = numbers.filter(
      (number) =>
        (councils ? catalogue.isCouncil(number) : catalogue.kindOf(number) === kind) &&
        matches.every((some) => ((some.get(number)?.fields ?? 0) & fields) !== 0),
    );
    return first.length === 0 ? [] : [first, numbers.filter((number) => !catalogue.aboutKindOf(number).asked)];
  };
}
