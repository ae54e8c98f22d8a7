import type { FieldsOf } from "../../schemas/index.ts";
import { conformanceLevels } from "../../schemas/vocabularies/product.ts";
import type { Rank } from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import type { Reference } from "../catalogue/reference.ts";
import { type ExternalLink, externalLink } from "../entry/external.ts";
import type { TagView } from "../entry/head.ts";
import { counted, numberInWords } from "../format.ts";
import { toneOf } from "../text/tone.ts";

type Claim = NonNullable<FieldsOf["product"]["standards"]>[number];
type Requirements = NonNullable<FieldsOf["standard"]["requirements"]>;

/** A row of a conformance table. */
export interface ConformanceRow {
  subject: Reference;
  level: TagView;
  version: string | undefined;
  /** The requirements met, if the claim names them or the level implies them. */
  requirements: { met: string[]; of: number } | undefined;
  evidence: ExternalLink | undefined;
}

const levels = Object.keys(conformanceLevels.words);

/**
 * Makes the row of a claim, from the point of view of `subject`: the standard on a product’s page, the product on a
 * standard’s.
 */
export function conformanceRow(
  claim: Claim,
  requirements: Requirements,
  subject: Reference,
  context: Context,
): ConformanceRow {
  const { level, version, evidence } = claim;
  const met = requirementsMet(claim, requirements);
  return {
    subject,
    level: { text: conformanceLevels.title(level), tone: toneOf(level) },
    version,
    requirements: met && requirements.length > 0 ? { met, of: requirements.length } : undefined,
    evidence: externalLink(evidence, context),
  };
}

/** The titles of the requirements that a claim meets; undefined if unknown. */
function requirementsMet(
  { level, requirements: ids }: Pick<Claim, "level" | "requirements">,
  requirements: Requirements,
): string[] | undefined {
  if (ids === undefined) return level === "meets" ? requirements.map(({ title }) => title) : undefined;
  return requirements.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

/** Sorts claims from “meets” to “planned”. */
export function byLevel(a: Pick<Claim, "level">, b: Pick<Claim, "level">): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level);
}

/** Numbers of products that conform to a standard, or of standards that a product conforms to, by level. */
export interface ConformanceCounts {
  meets: number;
  partly: number;
  planned: number;
}

/** Whether a claim states full or partial conformance. */
export function isMet({ level }: Pick<Claim, "level">): boolean {
  return level !== "planned";
}

/** Keeps the claim with the highest level for each subject, as when claims name several versions. */
export function furthest<C extends Pick<Claim, "level">>(claims: readonly C[], about: (claim: C) => string): C[] {
  const byAbout = new Map<string, C>();
  for (const claim of claims.toSorted(byLevel)) {
    if (!byAbout.has(about(claim))) byAbout.set(about(claim), claim);
  }
  return [...byAbout.values()];
}

/** Counts the products that conform to a standard by its slug. Lists, facets and pages share these counts. */
export const productsMeeting = memoisePerKey((slug: string, { relations }: Context): ConformanceCounts => {
  return countLevels(furthest(relations.conformance.get(slug) ?? [], ({ product }) => product.slug));
});

/** Counts the standards that a product conforms to. */
export function standardsMet({ standards = [] }: FieldsOf["product"]): ConformanceCounts {
  return countLevels(furthest(standards, ({ standard }) => standard));
}

/** The rank of standards with equal adoption: by number of conforming products. */
export function conformanceRank({ meets, partly }: ConformanceCounts): Rank {
  return [meets + partly];
}

/** Summarises the conforming products; undefined if there are none: “Met by 8 products: 7 in part, 1 fully”. */
export function metFact(counts: ConformanceCounts): string | undefined {
  const { meets, partly, planned } = counts;
  if (meets + partly > 0) return `Met by ${counted(meets + partly, "product", "products")}${howFar(counts)}`;
  return planned > 0 ? `Planned by ${counted(planned, "product", "products")}` : undefined;
}

/** Summarises the standards that a product meets; undefined if there are none. */
export function meetsFact(counts: ConformanceCounts): string | undefined {
  const { meets, partly, planned } = counts;
  if (meets + partly > 0) return `Meets ${counted(meets + partly, "standard", "standards")}${howFar(counts)}`;
  return planned > 0 ? `Plans to meet ${counted(planned, "standard", "standards")}` : undefined;
}

/** “: 7 in part, 1 fully”, “ in part”; empty if all conform fully. */
export function howFar({ meets, partly }: ConformanceCounts): string {
  if (meets === 0 && partly > 0) return " in part";
  return partly > 0 ? `: ${numberInWords(partly)} in part, ${numberInWords(meets)} fully` : "";
}

function countLevels(claims: readonly Pick<Claim, "level">[]): ConformanceCounts {
  const counts = { meets: 0, partly: 0, planned: 0 };
  for (const { level } of claims) counts[level]++;
  return counts;
}
