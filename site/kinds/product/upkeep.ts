import type { FieldsOf } from "../../../schemas/index.ts";
import { costModels, moneyBands } from "../../../schemas/vocabularies/money.ts";
import { hostingTypes, maintenanceTypes, platforms } from "../../../schemas/vocabularies/product.ts";
import type { Context } from "../../catalogue/context.ts";
import { type ExternalLink, externalLink } from "../../entry/external.ts";
import { dateInWords } from "../../format.ts";

/** The costs, maintenance and hosting of a product. */
export interface UpkeepView {
  costs: CostRow[];
  maintenance: MaintenanceView | undefined;
  hosting: { text: string; description: string | undefined }[];
  /** The platforms of its users. */
  platforms: string[];
}

/** A price model. */
interface CostRow {
  model: string;
  /** “£5,000 to £25,000 a year” */
  band: string | undefined;
  includes: string[];
  asOf: string | undefined;
  notes: string | undefined;
  evidence: ExternalLink | undefined;
}

/** How a product is maintained, and until when. */
interface MaintenanceView {
  /** “Under contract with Example Software Ltd” */
  how: string;
  description: string | undefined;
  /** “until 31 March 2027”, “ended on 31 March 2024” */
  until: string | undefined;
  ended: boolean;
  evidence: ExternalLink | undefined;
}

/** The costs and upkeep of a product; undefined if nothing is known. */
export function upkeepOf(
  { costs, maintenance, hosting, platforms: some }: FieldsOf["product"],
  context: Context,
): UpkeepView | undefined {
  if (!costs && !maintenance && !hosting && !some) return undefined;
  return {
    costs: (costs ?? []).map((cost) => costRow(cost, context)),
    maintenance: maintenance && maintenanceView(maintenance, context),
    hosting: (hosting ?? []).map((way) => {
      const { title, description } = hostingTypes.words[way];
      return { text: title, description };
    }),
    platforms: (some ?? []).map((platform) => platforms.title(platform)),
  };
}

function costRow({ model, band, includes, asOf, notes, evidence }: Cost, context: Context): CostRow {
  return {
    model: costModels.title(model),
    band: band && priceInWords(band, model),
    includes: includes ?? [],
    asOf: asOf && dateInWords(asOf),
    notes,
    evidence: externalLink(evidence, context),
  };
}

type Cost = NonNullable<FieldsOf["product"]["costs"]>[number];

/** Formats a price band: “£5,000 to £25,000 a year”, or “in all” for a one-off payment. */
function priceInWords(band: NonNullable<Cost["band"]>, model: Cost["model"]): string {
  const title = moneyBands.title(band);
  return band === "none" ? title : `${title} ${model === "one-off" ? "in all" : "a year"}`;
}

function maintenanceView(
  { type, contractor, until, evidence }: NonNullable<FieldsOf["product"]["maintenance"]>,
  context: Context,
): MaintenanceView {
  const { title, description } = maintenanceTypes.words[type];
  const ended = until !== undefined && until < context.today;
  return {
    how: contractor === undefined ? title : `${title} with ${contractor}`,
    // “A supplier is paid to maintain it” only holds until then.
    description: ended ? undefined : description,
    until: until && (ended ? `ended on ${dateInWords(until)}` : `until ${dateInWords(until)}`),
    ended,
    evidence: externalLink(evidence, context),
  };
}
