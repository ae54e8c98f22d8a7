import exceptions from "spdx-exceptions/index.json" with { type: "json" };

import { eitherOf, quoted } from "../problems/quoted.ts";
import { licenceIds, type LicenceReading, proprietary, readLicenceName } from "../vocabularies/licences.ts";
import { isLicence } from "./licence.ts";

/**
 * Resolves a text to an SPDX licence expression. `licence` is set only when it is certain: the text differs in case or
 * separators alone, or is in the table of licence names.
 */
export function readLicence(text: string): LicenceReading {
  const expression = inCase(text);
  if (isLicence(expression)) return { licence: expression, candidates: [] };
  const reading = readLicenceName(text);
  return reading.licence !== undefined || reading.candidates.length > 0 ? reading : { candidates: severalIn(text) };
}

const byCase = new Map([...licenceIds, ...exceptions, proprietary].map((id) => [id.toLowerCase(), id]));

/** Converts the licence ids and operators of an expression to the case of the specification. */
function inCase(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[^\s()]+/g, (word) => {
      if (/^(?:and|or|with)$/i.test(word)) return word.toUpperCase();
      if (/^licenseref-/i.test(word)) return word.replace(/^licenseref/i, "LicenseRef");
      const [, id = word, plus = ""] = /^(.*?)(\+?)$/.exec(word) ?? [];
      return byCase.get(word.toLowerCase()) ?? (byCase.get(id.toLowerCase()) ?? id) + plus;
    });
}

/**
 * Splits a list of licences, which is ambiguous: all may apply (`AND`), or any one (`OR`). Takes the likeliest licence of
 * an ambiguous name.
 */
function severalIn(text: string): readonly string[] {
  const names = text.split(/(?<!\s)(?:\s*[,;/&]\s*|\s+(?:and|or)\s+)/i);
  const licences = names.flatMap((name) => {
    const { licence, candidates } = readLicenceName(name);
    return licence ?? candidates.slice(0, 1);
  });
  if (names.length < 2 || licences.length < names.length) return [];
  return [licences.join(" OR "), licences.join(" AND ")].filter(isLicence);
}

/** The maximum number of licences in a message. */
const shown = 3;

/** Returns advice about an ambiguous or unknown licence, in whole sentences. */
export function licenceAdvice(candidates: readonly string[]): string {
  if (candidates.length === 0)
    return `Look the licence up at spdx.org/licenses. If nobody may reuse it without paying, write ${proprietary}. If the licence is not known, leave it out.`;
  return `It could be ${eitherOf(candidates.slice(0, shown).map(quoted))}. Write the one that the licence file names.`;
}
