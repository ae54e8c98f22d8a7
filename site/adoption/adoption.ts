import type { AdoptionRecord, SystemRecord, UseRecord } from "../../schemas/statements/statements.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { isCouncil } from "../councils/council.ts";
import { counted, numberInWords } from "../format.ts";
import { memberWords } from "../member-words.ts";

/** Numbers of authorities that use, pilot, explore or stopped using a product. */
export interface UseCounts {
  inUse: number;
  piloting: number;
  exploring: number;
  reported: number;
  stopped: number;
  /** How many of those in use were confirmed in the past year. */
  confirmed: number;
  /** Whether all of them are councils; decides between “councils” and “organisations”. */
  councils: boolean;
}

/** Numbers of authorities that have adopted, plan or have given up a standard. */
export interface AdoptionCounts {
  adopted: number;
  planned: number;
  stopped: number;
  /** How many adopters confirmed it in the past year. */
  confirmed: number;
  councils: boolean;
}

/** Counts uses by status. */
export function countUses(uses: readonly (UseRecord | SystemRecord)[], today: string): UseCounts {
  const counts = { inUse: 0, piloting: 0, exploring: 0, reported: 0, stopped: 0, confirmed: 0, councils: true };
  for (const { status, confirmed, authority } of uses) {
    counts[status === "in-use" ? "inUse" : status]++;
    if (status === "in-use" && isRecent(confirmed, today)) counts.confirmed++;
    counts.councils &&= isCouncil(authority.data);
  }
  return counts;
}

/** Counts adoptions by status. */
export function countAdoptions(adoptions: readonly AdoptionRecord[], today: string): AdoptionCounts {
  const counts = { adopted: 0, planned: 0, stopped: 0, confirmed: 0, councils: true };
  for (const { status, confirmed, authority } of adoptions) {
    counts[status]++;
    if (status === "adopted" && isRecent(confirmed, today)) counts.confirmed++;
    counts.councils &&= isCouncil(authority.data);
  }
  return counts;
}

/** Counts the users of a product by its slug. Lists, facets and pages share these counts. */
export const usersOfProduct = memoisePerKey((slug: string, { relations, today }: Context): UseCounts => {
  return countUses(relations.uses.get(slug) ?? [], today);
});

/** Counts the adopters of a standard by its slug. */
export const adoptersOfStandard = memoisePerKey((slug: string, { relations, today }: Context): AdoptionCounts => {
  return countAdoptions(relations.adoptions.get(slug) ?? [], today);
});

/**
 * Whether an authority with this status has the product: it uses or pilots it, or is reported to. Exploring does not
 * count.
 */
export function countsAsUse({ status }: Pick<UseRecord, "status">): boolean {
  return status === "in-use" || status === "piloting" || status === "reported";
}

/** The rank of a product by use: users, then pilots, then reported users, in the order of `useFact`. */
export function useRank({ inUse, piloting, reported }: UseCounts): Rank {
  return [inUse, piloting, reported];
}

/** Numbers compared lexicographically. */
export type Rank = readonly number[];

/** Comparator that sorts ranks in descending order. */
export function byRank(a: Rank, b: Rank): number {
  const place = a.findIndex((number, index) => number !== b[index]);
  return place < 0 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
}

/** Summarises the users of a product; undefined if there are none: “Used by 4 councils, reported in 33 more”. */
export function useFact(counts: UseCounts): string | undefined {
  const { inUse, piloting, exploring, reported, stopped, councils } = counts;
  const some = inWords(
    [
      ["Used by", inUse],
      ["Piloted by", piloting],
      ["Reported in", reported],
    ],
    (number) => bodies(number, councils),
  );
  if (some !== undefined) return some;
  if (exploring > 0) return `Explored by ${bodies(exploring, councils)}`;
  return stopped > 0 ? `Stopped by ${bodies(stopped, councils)}` : undefined;
}

/** Summarises the products of an authority; undefined if there are none: “Uses 4 products, reported to use 3 more”. */
export function usesFact({ inUse, piloting, exploring, reported, stopped }: UseCounts): string | undefined {
  const some = inWords(
    [
      ["Uses", inUse],
      ["Pilots", piloting],
      ["Reported to use", reported],
    ],
    products,
  );
  if (some !== undefined) return some;
  if (exploring > 0) return `Explores ${products(exploring)}`;
  return stopped > 0 ? `Has stopped using ${products(stopped)}` : undefined;
}

/** Summarises the adopters of a standard; undefined if there are none. */
export function adoptionFact({ adopted, planned, stopped, councils }: AdoptionCounts): string | undefined {
  if (adopted > 0) return `Adopted by ${bodies(adopted, councils)}`;
  if (planned > 0) return `Planned by ${bodies(planned, councils)}`;
  return stopped > 0 ? `Given up by ${bodies(stopped, councils)}` : undefined;
}

/** Summarises the standards of an authority; undefined if there are none. */
export function adoptsFact({ adopted, planned, stopped }: AdoptionCounts): string | undefined {
  if (adopted > 0) return `Has adopted ${standards(adopted)}`;
  if (planned > 0) return `Plans to adopt ${standards(planned)}`;
  return stopped > 0 ? `Has given up ${standards(stopped)}` : undefined;
}

/** Joins the numbers above zero, the first with its noun: “Used by 4 councils, reported in 33 more”. */
function inWords(parts: readonly (readonly [string, number])[], noun: (number: number) => string): string | undefined {
  const some = parts.filter(([, number]) => number > 0);
  if (some.length === 0) return undefined;
  return some
    .map(([verb, number], index) =>
      index === 0 ? `${verb} ${noun(number)}` : `${verb.toLowerCase()} ${numberInWords(number)} more`,
    )
    .join(", ");
}

function products(number: number): string {
  return counted(number, "product", "products");
}

function standards(number: number): string {
  return counted(number, "standard", "standards");
}

/**
 * Describes the users of a product in sentences: “Used by 12 councils, 3 confirmed in the past year. Reported in 30
 * more, which have not confirmed it.”
 */
export function useSentences(counts: UseCounts): string[] {
  const { inUse, piloting, exploring, reported, stopped, confirmed, councils } = counts;
  return [
    inUse > 0 && `Used by ${bodies(inUse, councils)}${confirmedWords(confirmed, inUse)}.`,
    piloting > 0 && `Piloted by ${inUse > 0 ? `${piloting} more` : bodies(piloting, councils)}.`,
    reported > 0 && reportedWords(counts),
    exploring > 0 && `${bodies(exploring, councils)} ${exploring === 1 ? "is" : "are"} looking at it.`,
    stopped > 0 && `${bodies(stopped, councils)} ${stopped === 1 ? "has" : "have"} stopped using it.`,
  ].filter((sentence) => sentence !== false);
}

/** Describes the adopters of a standard in sentences. */
export function adoptionSentences({ adopted, planned, stopped, confirmed, councils }: AdoptionCounts): string[] {
  return [
    adopted > 0 && `Adopted by ${bodies(adopted, councils)}${confirmedWords(confirmed, adopted)}.`,
    planned > 0 && `${bodies(planned, councils)} ${planned === 1 ? "plans" : "plan"} to adopt it.`,
    stopped > 0 && `${bodies(stopped, councils)} ${stopped === 1 ? "has" : "have"} given it up.`,
  ].filter((sentence) => sentence !== false);
}

/** “1 council”, “12 councils”; “organisations” where not all of them are councils. */
function bodies(number: number, councils: boolean): string {
  return councils
    ? counted(number, memberWords.one, memberWords.many)
    : counted(number, "organisation", "organisations");
}

function reportedWords({ inUse, piloting, reported, councils }: UseCounts): string {
  if (inUse + piloting > 0) return `Reported in ${reported} more, not confirmed by ${reported === 1 ? "it" : "them"}.`;
  const where = `Reported in ${bodies(reported, councils)}`;
  return reported === 1 ? `${where}, which has not confirmed it yet.` : `${where}; none has confirmed it yet.`;
}

function confirmedWords(confirmed: number, all: number): string {
  if (confirmed === 0) return all === 1 ? ", not confirmed in the past year" : ", none confirmed in the past year";
  if (confirmed === all) return all === 1 ? ", confirmed in the past year" : ", all confirmed in the past year";
  return `, ${confirmed} confirmed in the past year`;
}

function isRecent(confirmed: string | undefined, today: string): boolean {
  return confirmed !== undefined && confirmed > `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}
