import type { FieldsOf } from "../../../schemas/index.ts";
import type { ConformanceRecord } from "../../catalogue/relations.ts";
import { furthest } from "../../conformance/conformance.ts";
import { numberInWords } from "../../format.ts";

/** A requirement of a standard, with how many products are known to meet it. */
export interface RequirementView {
  id: string;
  title: string;
  description: string | undefined;
  met: number;
  /** The number of products for which that is known. */
  of: number;
  /** “Met by 3 of the 4 products that say which they meet”; undefined if no product says which. */
  words: string | undefined;
}

/** The requirements of a standard; undefined if it names none. */
export function requirementsOf(
  requirements: FieldsOf["standard"]["requirements"],
  claims: readonly ConformanceRecord[],
): RequirementView[] | undefined {
  if (!requirements || requirements.length === 0) return undefined;
  // Planned conformance does not count, and partial conformance without named requirements is unknown.
  const telling = furthest(claims, ({ product }) => product.slug).filter(
    ({ level, requirements: ids }) => level === "meets" || (level === "partly" && ids),
  );
  return requirements.map(({ id, title, description }) => {
    const met = telling.filter(({ requirements: ids }) => ids === undefined || ids.includes(id)).length;
    return {
      id,
      title,
      description,
      met,
      of: telling.length,
      words: wordsFor(met, telling.length),
    };
  });
}

/** Other products may conform in part without naming requirements, so the denominator is named. */
function wordsFor(met: number, of: number): string | undefined {
  if (of === 0) return undefined;
  if (of === 1) return `${met === 1 ? "Met" : "Not met"} by the one product that says which it meets`;
  return `Met by ${numberInWords(met)} of the ${numberInWords(of)} products that say which they meet`;
}
