import { wordsIn } from "../likeness/words.ts";
import { fillerWords } from "../vocabularies/software-words.ts";
import { resellers, suppliers } from "../vocabularies/suppliers.ts";

/** Suffixes of company names that do not identify the company. */
const endings = new Set(
  "ltd limited plc llp inc corp corporation company co uk gb group international holdings software solutions services systems technologies technology europe emea public sector global operations business division england ireland trading as cic aps gmbh bv municipal information systems".split(
    " ",
  ),
);

/** Returns the distinctive words of a company’s name: “NEC Software Solutions UK Ltd” is `["nec"]`. */
export function companyWords(name: string): string[] {
  const words = wordsIn(name).filter((word) => word !== "and");
  if (words[0] === "the" && words.length > 1) words.shift();
  while (words.length > 1 && endings.has(words.at(-1) ?? "")) words.pop();
  return words;
}

/** Pairs of name and supplier key, for suppliers with several names; a brand sold in parts has one for each supplier. */
const namings = suppliers.flatMap(({ name, aliases }) =>
  [name, ...aliases].map((one): [string, string] => [companyWords(one).join(""), companyWords(name).join("")]),
);

const known = new Map(namings);

/** Every name of the suppliers with several names, with its words joined. */
export const knownNamesOfSuppliers: readonly string[] = [...known.keys()];

const nameOfKey = new Map(suppliers.toReversed().map(({ name }) => [companyWords(name).join(""), name]));

/** Returns the usual name of the supplier with a key; undefined for suppliers with a single name. */
export function supplierName(key: string): string | undefined {
  return nameOfKey.get(key);
}

const sellsForOthers = new Set(resellers.map((name) => companyWords(name).join("")));

/**
 * Returns one key for all names of a company, by its longest known prefix (“Civica” of “Civica Election Services”);
 * empty for an empty name.
 */
export function supplierKey(name: string): string {
  const words = companyWords(name);
  for (let length = words.length; length > 0; length--) {
    const found = known.get(words.slice(0, length).join(""));
    if (found !== undefined) return found;
  }
  return words.join("");
}

/** Whether a text is a name of a supplier with several names. */
export function isKnownSupplier(name: string): boolean {
  return known.has(companyWords(name).join(""));
}

/** Whether a company resells others’ software, so that its name does not identify the supplier. */
export function isReseller(name: string): boolean {
  const words = companyWords(name);
  return words.some((_, index) => sellsForOthers.has(words.slice(0, index + 1).join("")));
}

const namesByKey = Map.groupBy(namings, ([, key]) => key);

/**
 * Returns every name of a company, with its words joined, and the initials of the given one if it has three or more words.
 * Omits filler words.
 */
export function namesOfSupplier(name: string): string[] {
  const key = supplierKey(name);
  const aliases = (namesByKey.get(key) ?? []).map(([alias]) => alias);
  const words = wordsIn(name);
  const initials = words.length > 2 ? words.map((word) => word.charAt(0)).join("") : "";
  const names = [companyWords(name).join(""), key, initials, ...aliases];
  // “Access” and “Advanced” are filler words of contracts too.
  return [...new Set(names)].filter((one) => one !== "" && !fillerWords.has(one));
}
