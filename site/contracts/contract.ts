import type { FieldsOf } from "../../schemas/index.ts";
import type { UseRecord } from "../../schemas/statements/statements.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import { dateInWords, uncapitalised } from "../format.ts";

/** What an authority says of something that it uses. */
export type Use = NonNullable<FieldsOf["authority"]["uses"]>[number];

/** Who supplies something under a contract, as far as it is stated. */
export function supplierOf({ contract, system }: Pick<Use, "contract" | "system">): string | undefined {
  return contract?.supplier ?? system?.supplier;
}

/** What is known of the contract behind a use, as a line among others; nothing where nothing is. */
export function contractInWords(contract: UseRecord["contract"], today: string): string | undefined {
  const facts = contractFacts(contract, today);
  return facts === undefined ? undefined : `Contract: ${facts}`;
}

/**
 * What is known of the contract behind a use: “with Example Ltd, ends on 31 March 2027”. Of a day that has passed it says
 * what was to happen: nobody may have said yet that the contract was renewed.
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
