import type { Entry } from "../../../schemas/index.ts";
import { conformanceLevels } from "../../../schemas/vocabularies/product.ts";
import { byName } from "../../by-name.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceTo } from "../../catalogue/reference.ts";
import type { PartView } from "../../charts/part.ts";
import {
  byLevel,
  type ConformanceRow,
  conformanceRow,
  howFar,
  metFact,
  productsMeeting,
} from "../../conformance/conformance.ts";
import { counted } from "../../format.ts";

/** The products that conform to a standard: their number, a bar, sentences and the table. */
export interface ConformingView {
  /** The number that conform at least in part. */
  met: number;
  /** “: 7 in part, 1 fully”; empty if all conform fully. */
  howFar: string;
  sentences: string[];
  parts: PartView[];
  rows: ConformanceRow[];
}

/** Makes the view of a standard’s conforming products. */
export function conformingOf({ slug, data }: Entry<"standard">, context: Context): ConformingView {
  const claims = context.relations.conformance.get(slug) ?? [];
  const requirements = data.requirements ?? [];
  const counts = productsMeeting(slug, context);
  const { meets, partly, planned } = counts;
  return {
    met: meets + partly,
    howFar: howFar(counts),
    sentences: [
      meets + partly > 0 && `${metFact(counts) ?? ""}.`,
      planned > 0 && `${counted(planned, "product plans", "products plan")} to meet it.`,
    ].filter((sentence) => sentence !== false),
    parts: [
      { text: conformanceLevels.title("meets"), value: meets, part: 1 },
      { text: conformanceLevels.title("partly"), value: partly, part: 3 },
      { text: conformanceLevels.title("planned"), value: planned, part: 4 },
    ],
    rows: claims
      .toSorted((a, b) => byLevel(a, b) || byName(a.product.data.name, b.product.data.name))
      .map((claim) =>
        conformanceRow(claim, requirements, referenceTo("product", claim.product.slug, context), context),
      ),
  };
}
