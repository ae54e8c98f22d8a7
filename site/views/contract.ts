import type { FieldsOf } from "../../schemas/index.ts";
import type { UseRecord } from "../../schemas/statements/statements.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import { dateInWords } from "../format.ts";

/** What an authority says of something that it uses. */
export type Use = NonNullable<FieldsOf["authority"]["uses"]>[number];

/** Who supplies something under a contract, as far as it is stated. */
export function supplierOf({ contract, system }: Pick<Use, "contract" | "system">): string | undefined {
  return contract?.supplier ?? system?.supplier;
}

/** What is known of the contract behind a use, in one line; nothing where nothing is. */
export function contractInWords(contract: UseRecord["contract"]): string | undefined {
  if (!contract) return undefined;
  const { supplier, until, noticeBy, extendableUntil, band, framework } = contract;
  const facts = [
    supplier && `with ${supplier}`,
    until && `ends on ${dateInWords(until)}`,
    noticeBy && `notice by ${dateInWords(noticeBy)}`,
    extendableUntil && `can be extended until ${dateInWords(extendableUntil)}`,
    band && `${moneyBands.title(band)} a year`,
    framework && `bought through ${framework}`,
  ].filter((fact) => fact !== undefined && fact !== "");
  return facts.length > 0 ? `Contract: ${facts.join(", ")}` : undefined;
}
