import type { FieldsOf } from "../../schemas/index.ts";
import { conformanceLevels } from "../../schemas/vocabularies/product.ts";
import type { Rank } from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { once } from "../catalogue/once.ts";
import type { Reference } from "../catalogue/reference.ts";
import { type ExternalLink, externalLink } from "../entry/external.ts";
import type { TagView } from "../entry/head.ts";
import { counted, numberInWords } from "../format.ts";
import { toneOf } from "../text/tone.ts";

type Claim = NonNullable<FieldsOf["product"]["standards"]>[number];
type Requirements = NonNullable<FieldsOf["standard"]["requirements"]>;

/** A line of a table of conformance: which product meets which standard how far. */
export interface ConformanceRow {
  subject: Reference;
  level: TagView;
  version: string | undefined;
  /** Which requirements are met, where the claim says so or the level leaves no doubt. */
  requirements: { met: string[]; of: number } | undefined;
  evidence: ExternalLink | undefined;
}

const levels = Object.keys(conformanceLevels.words);

/** A claim as a line of a table about `subject`: the standard on a product’s page, the product on a standard’s. */
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

/** The titles of the requirements that a claim says are met; nothing where that cannot be told. */
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

/** How many products meet a standard how far, or how many standards a product meets. */
export interface ConformanceCounts {
  meets: number;
  partly: number;
  planned: number;
}

/** Whether a claim says that something is met, be it only in part. */
export function isMet({ level }: Pick<Claim, "level">): boolean {
  return level !== "planned";
}

/** Of several claims about the same product or standard, such as of two versions, the one that goes furthest. */
export function furthest<C extends Pick<Claim, "level">>(claims: readonly C[], about: (claim: C) => string): C[] {
  const byAbout = new Map<string, C>();
  for (const claim of claims.toSorted(byLevel)) {
    if (!byAbout.has(about(claim))) byAbout.set(about(claim), claim);
  }
  return [...byAbout.values()];
}

/** Counts the products that meet the standard with a slug. Lists, facets and pages all take their numbers from here. */
export const productsMeeting = once((slug: string, { relations }: Context): ConformanceCounts => {
  return countLevels(furthest(relations.conformance.get(slug) ?? [], ({ product }) => product.slug));
});

/** Counts the standards that a product meets. */
export function standardsMet({ standards = [] }: FieldsOf["product"]): ConformanceCounts {
  return countLevels(furthest(standards, ({ standard }) => standard));
}

/** By what standards are put in order that have as many adopters: those that most products meet first. */
export function conformanceRank({ meets, partly }: ConformanceCounts): Rank {
  return [meets + partly];
}

/** Which products meet a standard, in a few words, or nothing: “Met by 8 products: 7 in part, 1 fully”. */
export function metFact(counts: ConformanceCounts): string | undefined {
  const { meets, partly, planned } = counts;
  if (meets + partly > 0) return `Met by ${counted(meets + partly, "product", "products")}${howFar(counts)}`;
  return planned > 0 ? `Planned by ${counted(planned, "product", "products")}` : undefined;
}

/** Which standards a product meets, in a few words, or nothing. */
export function meetsFact(counts: ConformanceCounts): string | undefined {
  const { meets, partly, planned } = counts;
  if (meets + partly > 0) return `Meets ${counted(meets + partly, "standard", "standards")}${howFar(counts)}`;
  return planned > 0 ? `Plans to meet ${counted(planned, "standard", "standards")}` : undefined;
}

/** “: 7 in part, 1 fully”, “ in part”; nothing where all do so fully. */
export function howFar({ meets, partly }: ConformanceCounts): string {
  if (meets === 0 && partly > 0) return " in part";
  return partly > 0 ? `: ${numberInWords(partly)} in part, ${numberInWords(meets)} fully` : "";
}

function countLevels(claims: readonly Pick<Claim, "level">[]): ConformanceCounts {
  const counts = { meets: 0, partly: 0, planned: 0 };
  for (const { level } of claims) counts[level]++;
  return counts;
}
