import type { UseRecord } from "../../schemas/statements/statements.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import { dateInWords } from "../format.ts";

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
