import type { FieldsOf } from "../../schemas/index.ts";
import { conformanceLevels } from "../../schemas/vocabularies/product.ts";
import type { Context } from "../catalogue/context.ts";
import type { ConformanceRecord } from "../catalogue/relations.ts";
import { counted } from "../format.ts";
import { byLevel, type ConformanceRow, conformanceRow } from "./conformance.ts";
import type { PartView } from "./part.ts";
import { referenceTo } from "./reference.ts";

/** Which products meet a standard: the number, a bar, the same in sentences, and the table behind them. */
export interface ConformingView {
  meets: number;
  sentences: string[];
  parts: PartView[];
  rows: ConformanceRow[];
}

/** Which products claim to meet a standard, and how far. */
export function conformingOf(
  claims: readonly ConformanceRecord[],
  requirements: NonNullable<FieldsOf["standard"]["requirements"]>,
  context: Context,
): ConformingView {
  const number = (wanted: string): number => claims.filter(({ level }) => level === wanted).length;
  const [meets, partly, planned] = [number("meets"), number("partly"), number("planned")];
  return {
    meets,
    sentences: [
      meets > 0 && `${counted(meets, "product meets", "products meet")} it.`,
      partly > 0 && `${counted(partly, "product does", "products do")} so in part.`,
      planned > 0 && `${counted(planned, "product plans", "products plan")} to.`,
    ].filter((sentence) => sentence !== false),
    parts: [
      { text: conformanceLevels.title("meets"), value: meets, part: 1 },
      { text: conformanceLevels.title("partly"), value: partly, part: 3 },
      { text: conformanceLevels.title("planned"), value: planned, part: 4 },
    ],
    rows: claims
      .toSorted(byLevel)
      .map((claim) => conformanceRow(claim, requirements, referenceTo("product", claim.product.slug, context))),
  };
}
