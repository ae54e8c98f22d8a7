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
  /** Of how many products that is known. */
  of: number;
  /** “Met by 3 of the 4 products that say which they meet”; nothing while no product does. */
  words: string | undefined;
}

/** The requirements of a standard, or nothing where it names none. */
export function requirementsOf(
  requirements: FieldsOf["standard"]["requirements"],
  claims: readonly ConformanceRecord[],
): RequirementView[] | undefined {
  if (!requirements || requirements.length === 0) return undefined;
  // What is planned is not met, and of a part that is not named nobody can tell.
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

/** Other products may meet the standard in part and not say which of its requirements, so that these are named apart. */
function wordsFor(met: number, of: number): string | undefined {
  if (of === 0) return undefined;
  if (of === 1) return `${met === 1 ? "Met" : "Not met"} by the one product that says which it meets`;
  return `Met by ${numberInWords(met)} of the ${numberInWords(of)} products that say which they meet`;
}
