import { fieldBits } from "../fields.ts";
import type { ContentsKind } from "../index/shapes.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Matches } from "./match.ts";
import { changes, type OwnPage, ownPagesFor } from "./own-pages.ts";

/** The kind of entry that a query names, and the rest of the query. */
export interface KindAsked {
  kind: ContentsKind;
  /** Whether only councils are wanted, not every authority. */
  councils: boolean;
  /** Whether it is in the singular: “Leeds council” may be about what it has. */
  isOne: boolean;
  /** The query without the name of the kind. */
  rest: string;
}

/** Partitions documents into groups in ranking order. Documents in no group are dropped. */
export type Partition = (numbers: readonly number[], matches: readonly Matches[]) => readonly (readonly number[])[];

/**
 * Fields that identify an authority: its names, type, place and county. Other matches, such as on what it uses, do not
 * count.
 */
const ofAuthorities = fieldBits.name | fieldBits.also | fieldBits.facts | fieldBits.authorities;

/** Words that ask for the latest of a kind. */
const latest = /\b(?:(?:just|recently) added|added recently|latest|new|newest|recent)\b/i;

/** Matches councils as the audience or the subject of what is wanted: “standards for councils”. */
const forCouncils = /\S (?:about|by|for|from|of|that) (?:\w+ ){0,2}councils?\b/i;

/**
 * Returns the kind of entry that a query asks for: case studies for “waste case studies”; undefined if it names none or
 * several, asks about a kind (“write a case study”) or asks for a page of the site.
 */
export function kindAsked(typed: string, kinds: readonly ContentsKind[]): KindAsked | undefined {
  // “London boroughs” are councils.
  const query = typed.replace(/\b(borough|district)s\b/i, "$1 councils");
  const asked = kinds.flatMap((kind): KindAsked[] => {
    const name = kind.asked && new RegExp(`(?<!\\b(?:an?|my|our) )\\b(?:${kind.asked})\\b`, "i").exec(query)?.[0];
    return name
      ? [{ kind, councils: /council/i.test(name), isOne: /council$/i.test(name), rest: query.replace(name, "") }]
      : [];
  });
  // The audience is not a second kind.
  const meant = forCouncils.test(query) ? asked.filter(({ councils }) => !councils) : asked;
  return meant.length === 1 && ownPagesFor(query).length === 0 ? meant[0] : undefined;
}

/** Returns the rest of the query without words that only ask for the latest. */
export function withoutLatest({ rest }: KindAsked): string {
  return rest.replace(latest, "");
}

/** Returns the list page of the kind, or its page of changes if the query asks for the latest. */
export function listOf({ kind: { kind, folder, many, count }, rest }: KindAsked): OwnPage {
  if (latest.test(rest))
    return { ...changes, address: `${changes.address}?kind=${kind}`, title: `Latest ${many.toLowerCase()}` };
  return { address: folder, title: many, says: `all ${count}, to narrow and put in order.` };
}

/**
 * Returns a partition of the documents that match the rest of a query: entries of the kind first, then documents that
 * are no entries, since the page of a service lists everything for it; after a single council, all others. Empty if no entry
 * of the kind matches.
 */
export function partitionBy({ kind: { kind }, councils, isOne }: KindAsked, catalogue: Catalogue): Partition {
  const fields = kind === "authority" ? ofAuthorities : ~0;
  return (numbers, matches) => {
    const first = numbers.filter(
      (number) =>
        (councils ? catalogue.isCouncil(number) : catalogue.kindOf(number) === kind) &&
        matches.every((some) => ((some.get(number)?.fields ?? 0) & fields) !== 0),
    );
    const others = numbers.filter((number) => (isOne ? !first.includes(number) : !catalogue.aboutKindOf(number).asked));
    return first.length === 0 ? [] : [first, others];
  };
}
