import type { FieldsOf } from "../../../schemas/index.ts";
import type { ConformanceRecord } from "../../catalogue/relations.ts";
import { furthest } from "../../conformance/conformance.ts";
import { counted } from "../../format.ts";

/** A requirement of a standard, with how many products are known to meet it. */
export interface RequirementView {
  id: string;
  title: string;
  description: string | undefined;
  met: number;
  /** Of how many products that is known. */
  of: number;
  /** “Met by 3 of 4 products”; nothing while no product says which requirements it meets. */
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
      words: telling.length > 0 ? `Met by ${met} of ${counted(telling.length, "product", "products")}` : undefined,
    };
  });
}
