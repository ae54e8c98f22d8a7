import { wordsIn } from "../likeness/words.ts";
import { wordsAround } from "../vocabularies/software-words.ts";
import { resellers, suppliers } from "../vocabularies/suppliers.ts";

/** The words at the end of a company’s name that tell nobody which company it is. */
const endings = new Set(
  "ltd limited plc llp inc corp corporation company co uk gb group international holdings software solutions services systems technologies technology europe emea public sector global operations business division england ireland trading as cic aps gmbh bv municipal information systems".split(
    " ",
  ),
);

/** The words of a company’s name that others do not have: “NEC Software Solutions UK Ltd” is `["nec"]`. */
export function companyWords(name: string): string[] {
  const words = wordsIn(name).filter((word) => word !== "and");
  if (words[0] === "the" && words.length > 1) words.shift();
  while (words.length > 1 && endings.has(words.at(-1) ?? "")) words.pop();
  return words;
}

/** The names of the suppliers that have several, each with the key of its bearer: of a brand that was sold in parts, all. */
const namings = suppliers.flatMap(({ name, aliases }) =>
  [name, ...aliases].map((one): [string, string] => [companyWords(one).join(""), companyWords(name).join("")]),
);

const known = new Map(namings);

/** Every name of the suppliers that have several, each as its words joined. */
export const knownNamesOfSuppliers: readonly string[] = [...known.keys()];

const nameOfKey = new Map(suppliers.toReversed().map(({ name }) => [companyWords(name).join(""), name]));

/** What the market calls the supplier with a key; nothing for one that has a single name. */
export function supplierName(key: string): string | undefined {
  return nameOfKey.get(key);
}

const sellsForOthers = new Set(resellers.map((name) => companyWords(name).join("")));

/** One text for every name of a company; empty for no name. Of “Civica Election Services” the known beginning counts. */
export function supplierKey(name: string): string {
  const words = companyWords(name);
  for (let length = words.length; length > 0; length--) {
    const found = known.get(words.slice(0, length).join(""));
    if (found !== undefined) return found;
  }
  return words.join("");
}

/** Whether a text is one of the names of a company that has several. */
export function isKnownSupplier(name: string): boolean {
  return known.has(companyWords(name).join(""));
}

/** Whether a company sells the software of others, so that its name says nothing of who makes what was bought. */
export function isReseller(name: string): boolean {
  const words = companyWords(name);
  return words.some((_, index) => sellsForOthers.has(words.slice(0, index + 1).join("")));
}

const namesByKey = Map.groupBy(namings, ([, key]) => key);

/** Every way in which texts name a company, each as its words joined: its names, and the initials of a long one. */
export function namesOfSupplier(name: string): string[] {
  const key = supplierKey(name);
  const aliases = (namesByKey.get(key) ?? []).map(([alias]) => alias);
  const words = wordsIn(name);
  const initials = words.length > 2 ? words.map((word) => word.charAt(0)).join("") : "";
  const names = [companyWords(name).join(""), key, initials, ...aliases];
  // “Access” and “Advanced” are words of contracts as well.
  return [...new Set(names)].filter((one) => one !== "" && !wordsAround.has(one));
}
