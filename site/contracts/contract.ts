import { uncapitalised } from "../../schemas/capitals.ts";
import type { FieldsOf } from "../../schemas/index.ts";
import type { UseRecord } from "../../schemas/statements/statements.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import { dateInWords } from "../format.ts";

/** An authority’s statement about something it uses. */
export type Use = NonNullable<FieldsOf["authority"]["uses"]>[number];

/** The supplier of a use, if stated. */
export function supplierOf({ contract, system }: Pick<Use, "contract" | "system">): string | undefined {
  return contract?.supplier ?? system?.supplier;
}

/** Summarises the contract of a use, as one of several notes; undefined if nothing is known. */
export function contractInWords(contract: UseRecord["contract"], today: string): string | undefined {
  const facts = contractFacts(contract, today);
  return facts === undefined ? undefined : `Contract: ${facts}`;
}

/**
 * Summarises the contract of a use: “with Example Ltd, ends on 31 March 2027”. A past day is phrased as planned,
 * because a renewal may not have been recorded yet.
 */
export function contractFacts(contract: UseRecord["contract"], today: string): string | undefined {
  if (!contract) return undefined;
  const { supplier, until, noticeBy, extendableUntil, band, framework } = contract;
  const facts = [
    supplier && `with ${supplier}`,
    until && `${until < today ? "was to end" : "ends"} on ${dateInWords(until)}`,
    noticeBy && `notice ${noticeBy < today ? "was due " : ""}by ${dateInWords(noticeBy)}`,
    extendableUntil && `${extendableUntil < today ? "could" : "can"} be extended until ${dateInWords(extendableUntil)}`,
    band && `${uncapitalised(moneyBands.title(band))} a year`,
    framework && `bought through ${framework}`,
  ].filter((fact) => fact !== undefined && fact !== "");
  return facts.length > 0 ? facts.join(", ") : undefined;
}
