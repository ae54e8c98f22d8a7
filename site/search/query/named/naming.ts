import { isOfSeveral } from "../../../../schemas/vocabularies/system.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { fitOf, nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import { councilIn, type Fitting, fittingIn } from "./fitting.ts";

/**
 * Returns what a name means, if anything, and behind it what else it means.
 *
 * @param apart what else stands in the query, on the other side of the words that ask
 */
export type Naming = (name: string, catalogue: Catalogue, names: Names, apart?: string) => readonly number[];

/** The council of a whole name. */
export const council: Naming = (name, catalogue, names) =>
  some(councilIn(fittingIn(name, catalogue, names).filter(isWhole), catalogue));

/**
 * The product of a name, without “GOV.UK” or “Platform” as people say it, or of a name by which the market knows it:
 * “Notify”, “Uniform” and others are everyday words, but not where somebody asks for what a product costs.
 */
export const product: Naming = (name, catalogue, names) => {
  const productsWith = (part: string): Fitting[] => ofKind("product", part, catalogue, names);
  const own = [name, `GOV.UK ${name}`, `${name} Platform`].flatMap(productsWith).find(isWhole);
  if (own) return [own.number];
  const system = names.systems.in(name).find((known) => names.systems.isNamed(known, name) && !isOfSeveral(known));
  const fitting = system ? [system.name, ...(system.aliases ?? [])].flatMap(productsWith) : [];
  const [only, ...others] = new Set(fitting.map(({ number }) => number));
  return some(fitting.find(isWhole)?.number ?? (others.length === 0 ? only : undefined));
};

/**
 * The standard of a name or of its beginning, “Open Referral” being the most adopted of those that begin so; or the only one
 * that has its words: “WCAG 2.2”. People say “the … standard” also of one whose name does not end so.
 */
export const standard: Naming = (name, catalogue, names) => {
  const all = [name, name.replace(/ standard$/i, "")].map((part) => ofKind("standard", part, catalogue, names));
  const [first, ...others] = all.find(({ length }) => length > 0) ?? [];
  return first && (first.fit !== nameFit.none || others.length === 0) ? [first.number] : [];
};

/** The supplier of a whole name that has a page of what can replace its products. */
export const supplier: Naming = (name, catalogue, names) =>
  ofKind("authority", name, catalogue, names)
    .filter((fitting) => isWhole(fitting) && catalogue.insteadAddressOf(fitting.number) !== undefined)
    .slice(0, 1)
    .map(({ number }) => number);

/** The service with a name in its title, or whose topic is just that: “planning”, “payroll”. */
const service: Naming = (name, catalogue, names) => {
  const [titled] = ofKind("service", name, catalogue, names);
  const hasTopic = (number: number): boolean =>
    catalogue.kindOf(number) === "service" && fitOf(name, catalogue.alsoOf(number)) === nameFit.whole;
  return some(titled?.number ?? names.beginningWith(wordsOf(name)).find(hasTopic));
};

/** So many words a council’s name and that of what it uses have together at the most. */
const mostWords = 16;

/**
 * The council of a name and, behind it, the product or service that is named as well. A council that stands apart is enough,
 * as in “theatre software in Kent”; “reading age software” is about a council only if “age” were a service.
 */
export const councilFor: Naming = (name, catalogue, names, apart) => {
  const both = (one: string, other: string): number[] => {
    const [found] = council(one, catalogue, names);
    if (found === undefined) return [];
    return [found, ...[product, service].flatMap((naming) => naming(other, catalogue, names)).slice(0, 1)];
  };
  if (apart !== undefined) {
    const other = apart.replace(/['’]s?$/, "");
    return [both(name, other), both(other, name)].find((found) => found.length > 0) ?? [];
  }
  const only = council(name, catalogue, names);
  const words = name.replace(/['’]s?(?= )/g, "").split(/\s+/);
  if (only.length > 0 || words.length > mostWords) return only;
  const parts = words.map((_, index) => [words.slice(0, index).join(" "), words.slice(index).join(" ")] as const);
  const found = parts.flatMap(([before, behind]) => [both(before, behind), both(behind, before)]);
  return found.find(({ length }) => length > 1) ?? [];
};

function ofKind(kind: ReturnType<Catalogue["kindOf"]>, part: string, catalogue: Catalogue, names: Names): Fitting[] {
  return fittingIn(part, catalogue, names).filter(({ number }) => catalogue.kindOf(number) === kind);
}

function some<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item];
}

function isWhole({ fit }: Fitting): boolean {
  return fit === nameFit.whole;
}
