import type { FieldsOf } from "../../schemas/index.ts";
import { conformanceLevels } from "../../schemas/vocabularies/product.ts";
import type { TagView } from "./head.ts";
import { type OutsideLink, outsideLink } from "./outside.ts";
import type { Reference } from "./reference.ts";
import { toneOf } from "./tone.ts";

type Claim = NonNullable<FieldsOf["product"]["standards"]>[number];
type Requirements = NonNullable<FieldsOf["standard"]["requirements"]>;

/** A line of a table of conformance: which product meets which standard how far. */
export interface ConformanceRow {
  subject: Reference;
  level: TagView;
  version: string | undefined;
  /** Which requirements are met, where the claim says so or the level leaves no doubt. */
  requirements: { met: string[]; of: number } | undefined;
  evidence: OutsideLink | undefined;
}

const levels = Object.keys(conformanceLevels.words);

/** A claim as a line of a table about `subject`: the standard on a product’s page, the product on a standard’s. */
export function conformanceRow(claim: Claim, requirements: Requirements, subject: Reference): ConformanceRow {
  const { level, version, evidence } = claim;
  const met = requirementsMet(claim, requirements);
  return {
    subject,
    level: { text: conformanceLevels.title(level), tone: toneOf(level) },
    version,
    requirements: met && requirements.length > 0 ? { met, of: requirements.length } : undefined,
    evidence: outsideLink(evidence),
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
