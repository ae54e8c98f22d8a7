import { areCompatible, councilName } from "../../../../schemas/finding/council-name.ts";
import { isOfSeveral } from "../../../../schemas/vocabularies/system.ts";
import { stemOf } from "../../text/stem.ts";
import { isWeakWord } from "../../text/stop-words.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import { topicsMeant } from "../rank.ts";
import { councilIn, type Fitting, fittingIn, isWhole } from "./fitting.ts";

/**
 * Resolves a name to documents: the one that the question is about first, then others that the name contains.
 *
 * @param apart the rest of the query, on the other side of the words that ask
 */
export type NameResolver = (name: string, catalogue: Catalogue, names: Names, apart?: string) => readonly number[];

const points: Readonly<Record<string, string>> = { n: "North", s: "South", e: "East", w: "West" };

/** Returns a name with points of the compass in full: “East Hants” for “E Hants”. */
export function withoutInitials(name: string): string {
  return name.replace(/^(?:[ns][ew]?|[ew])\.?(?= )/i, (letters) =>
    Array.from(letters.toLowerCase().replace(".", ""), (letter) => points[letter]).join(" "),
  );
}

/** The council with exactly this name, or with this place and another form than its name states: “Bristol council”. */
export const council: NameResolver = (typed, catalogue, names) => {
  const name = withoutInitials(typed);
  const exact = councilCalled(name, catalogue, names);
  const { place, forms } = councilName(wordsOf(name));
  if (exact !== undefined || forms.size === 0) return some(exact);
  const number = councilCalled(place.join(" "), catalogue, names);
  const own = councilName(wordsOf(catalogue.nameOf(number ?? 0)));
  return areCompatible(forms, own.forms) ? some(number) : [];
};

/** The council with exactly this name. “Staff” is no singular of “Staffs”. */
function councilCalled(name: string, catalogue: Catalogue, names: Names): number | undefined {
  const [word = "", ...others] = wordsOf(name);
  const isOfPlural = ({ number }: Fitting): boolean => {
    const own = catalogue.namesOf(number).flatMap(wordsOf);
    return others.length === 0 && own.includes(`${word}s`) && !own.includes(word);
  };
  const fitting = fittingIn(name, catalogue, names).filter((some) => isWhole(some) && !isOfPlural(some));
  return councilIn(fitting, catalogue);
}

/**
 * The product with exactly this name, with or without “GOV.UK” or “Platform”, or with an alias of the market. “Notify”,
 * “Uniform” and others are everyday words, but not in a question of what a product costs.
 */
export const product: NameResolver = (name, catalogue, names) => {
  const productsWith = (part: string): Fitting[] => ofKind("product", part, catalogue, names);
  const own = [name, `GOV.UK ${name.replace(/^gov /i, "")}`, `${name} Platform`].flatMap(productsWith).find(isWhole);
  if (own) return [own.number];
  const system = names.systems.named(name).find((named) => !isOfSeveral(named));
  const fitting = system ? [system.name, ...(system.aliases ?? [])].flatMap(productsWith) : [];
  const [only, ...others] = new Set(fitting.map(({ number }) => number));
  return some(fitting.find(isWhole)?.number ?? (others.length === 0 ? only : undefined));
};

/**
 * The most adopted standard whose name equals or begins with this one (“Open Referral”), or the only standard whose
 * name contains its words (“WCAG 2.2”). A “standard” at the end of the query need not be part of the name.
 */
export const standard: NameResolver = (name, catalogue, names) => {
  const all = [name, name.replace(/ standard$/i, "")].map((part) => ofKind("standard", part, catalogue, names));
  const [first, ...others] = all.find(({ length }) => length > 0) ?? [];
  return first && (first.fit !== nameFit.none || others.length === 0) ? [first.number] : [];
};

/**
 * The supplier with exactly this name or an alias of the market, or the only one whose name begins with it (“Esri”), if it
 * has a page of replacements for its products.
 */
export const supplier: NameResolver = (name, catalogue, names) => {
  const system = names.systems.named(name).find(isOfSeveral);
  const fitting = ofKind("authority", system?.name ?? name, catalogue, names).filter(
    ({ number, fit }) => fit !== nameFit.none && catalogue.insteadAddressOf(number) !== undefined,
  );
  const [only, ...others] = fitting;
  return some((fitting.find(isWhole) ?? (others.length === 0 ? only : undefined))?.number);
};

/** The product with exactly this name, else the standard. */
export const productOrStandard: NameResolver = firstOf(product, standard);

/** The product, standard or council with exactly this name. */
export const contactable: NameResolver = firstOf(product, standard, council);

/** The service whose title contains the name, or one of whose topics equals it: “planning”, “payroll”. */
export const service: NameResolver = (name, catalogue, names) => {
  // “Council” is in the title of a service, and “council systems” are those of all services.
  const isDistinctive = wordsOf(name).some((word) => !isWeakWord(stemOf(word)));
  const [titled] = isDistinctive ? ofKind("service", name, catalogue, names) : [];
  const [topical] = topicsMeant(name, catalogue);
  return some(titled?.number ?? topical);
};

/** The maximum number of words in the names of a council and of what it uses together. */
const mostWords = 16;

/**
 * The council in a name and, behind it, the product, service or supplier that the name contains as well. A council in a phrase of
 * its own is enough: “theatre software in Kent”. Else all words have to be names: “reading age software” names no
 * council.
 */
export const councilFor: NameResolver = (name, catalogue, names, apart) => {
  const both = (one: string, other: string): number[] => {
    // The possessive may lack its apostrophe: “Kents contract”.
    const [found] = [one, one.replace(/['’]?s?$/, "")].flatMap((some) => council(some, catalogue, names));
    if (found === undefined) return [];
    const parts = [other, withoutSoftware(other)];
    const also = parts.flatMap((part) =>
      [product, service, supplier].flatMap((naming) => naming(part, catalogue, names)),
    );
    return [found, ...also.slice(0, 1)];
  };
  if (apart !== undefined) {
    const other = withoutSoftware(apart.replace(/['’]s?$/, ""));
    const found = [both(name, other), both(other, name)].filter(({ length }) => length > 0);
    return found.find(({ length }) => length > 1) ?? found[0] ?? [];
  }
  const only = council(name, catalogue, names);
  // “Hackney Design System” is a product, not the design system of Hackney.
  if (product(name, catalogue, names).length > 0) return only;
  const words = name.replace(/['’]s?(?= )/g, "").split(/\s+/);
  if (only.length > 0 || words.length > mostWords) return only;
  const parts = words.map((_, index) => [words.slice(0, index).join(" "), words.slice(index).join(" ")] as const);
  const found = parts.flatMap(([before, behind]) => [both(before, behind), both(behind, before)]);
  return found.find(({ length }) => length > 1) ?? [];
};

/** Returns a resolver that tries others in turn. */
function firstOf(...resolvers: readonly NameResolver[]): NameResolver {
  return (...named) => resolvers.map((resolve) => resolve(...named)).find(({ length }) => length > 0) ?? [];
}

/** Returns “planning” for “planning software”. */
export function withoutSoftware(name: string): string {
  return name.replace(/ (?:applications?|contracts?|products?|services?|software|suppliers?|systems?)$/i, "");
}

function ofKind(kind: ReturnType<Catalogue["kindOf"]>, part: string, catalogue: Catalogue, names: Names): Fitting[] {
  return fittingIn(part, catalogue, names).filter(({ number }) => catalogue.kindOf(number) === kind);
}

function some<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item];
}
