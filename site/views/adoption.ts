import type { FieldsOf } from "../../schemas/index.ts";
import type { AdoptionRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { counted } from "../format.ts";

/** How many authorities have come how far with a product. */
export interface UseCounts {
  inUse: number;
  piloting: number;
  exploring: number;
  reported: number;
  stopped: number;
  /** Of those that use it, how many have said so in the past year. */
  confirmed: number;
  /** Whether all of them are councils. */
  councils: boolean;
}

/** How many authorities have come how far with a standard. */
export interface AdoptionCounts {
  adopted: number;
  planned: number;
  stopped: number;
  /** Of those that have adopted it, how many have said so in the past year. */
  confirmed: number;
  councils: boolean;
}

/** Counts who uses a product. */
export function useCounts(uses: readonly UseRecord[], today: string): UseCounts {
  const counts = { inUse: 0, piloting: 0, exploring: 0, reported: 0, stopped: 0, confirmed: 0, councils: true };
  for (const { status, confirmed, authority } of uses) {
    counts[status === "in-use" ? "inUse" : status]++;
    if (status === "in-use" && isRecent(confirmed, today)) counts.confirmed++;
    counts.councils &&= isCouncil(authority.data);
  }
  return counts;
}

/** Counts who has adopted a standard. */
export function adoptionCounts(adoptions: readonly AdoptionRecord[], today: string): AdoptionCounts {
  const counts = { adopted: 0, planned: 0, stopped: 0, confirmed: 0, councils: true };
  for (const { status, confirmed, authority } of adoptions) {
    counts[status]++;
    if (status === "adopted" && isRecent(confirmed, today)) counts.confirmed++;
    counts.councils &&= isCouncil(authority.data);
  }
  return counts;
}

/** Who uses a product, in a few words for a list, or nothing. */
export function useFact(counts: UseCounts): string | undefined {
  const { inUse, piloting, exploring, reported, stopped, councils } = counts;
  if (inUse > 0) return `Used by ${bodies(inUse, councils)}`;
  if (reported > 0) return `Reported in ${bodies(reported, councils)}`;
  if (piloting > 0) return `Piloted by ${bodies(piloting, councils)}`;
  if (exploring > 0) return `Explored by ${bodies(exploring, councils)}`;
  return stopped > 0 ? `Stopped by ${bodies(stopped, councils)}` : undefined;
}

/** Who has adopted a standard, in a few words for a list, or nothing. */
export function adoptionFact({ adopted, planned, stopped, councils }: AdoptionCounts): string | undefined {
  if (adopted > 0) return `Adopted by ${bodies(adopted, councils)}`;
  if (planned > 0) return `Planned by ${bodies(planned, councils)}`;
  return stopped > 0 ? `Given up by ${bodies(stopped, councils)}` : undefined;
}

/**
 * Who uses a product, as sentences: “Used by 12 councils, 3 confirmed in the past year. Reported in 30 more, which have
 * not confirmed it.”
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

/** Who has adopted a standard, as sentences. */
export function adoptionSentences({ adopted, planned, stopped, confirmed, councils }: AdoptionCounts): string[] {
  return [
    adopted > 0 && `Adopted by ${bodies(adopted, councils)}${confirmedWords(confirmed, adopted)}.`,
    planned > 0 && `${bodies(planned, councils)} ${planned === 1 ? "plans" : "plan"} to adopt it.`,
    stopped > 0 && `${bodies(stopped, councils)} ${stopped === 1 ? "has" : "have"} given it up.`,
  ].filter((sentence) => sentence !== false);
}

/** “1 council”, “12 councils”; “organisations” where not all of them are councils. */
export function bodies(number: number, councils: boolean): string {
  return councils ? counted(number, "council", "councils") : counted(number, "organisation", "organisations");
}

const notCouncils: ReadonlySet<string | undefined> = new Set([
  "central-government",
  "health-body",
  "sector-body",
  "standards-body",
  "charity",
  "company",
  "community",
]);

/** Whether an authority is a council or another body that people elect for a place. */
export function isCouncil({ type, gss }: FieldsOf["authority"]): boolean {
  return gss !== undefined || (type !== undefined && !notCouncils.has(type));
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
