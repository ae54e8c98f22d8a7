import { isSlug } from "../../../../schemas/fields/slug-text.ts";
import type { Kind } from "../../../../schemas/vocabularies/kind-names.ts";
import { idOfPage } from "../../../entry-id.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { fitOf, type NameFit, nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";

/** A document one of whose names contains all words of a part of a query, and how well that name fits. */
export interface Fitting {
  number: number;
  fit: NameFit;
}

/** Whether a part of a query is the whole name of a document. */
export function isWhole({ fit }: Fitting): boolean {
  return fit === nameFit.whole;
}

/** What parts of queries may name, because several resolvers ask for the same part, and each time looks at all names. */
const known = new WeakMap<Names, Map<string, readonly Fitting[]>>();

/** Returns the documents that a part of a query may name: the best fit first, then the most used. */
export function fittingIn(part: string, catalogue: Catalogue, names: Names): readonly Fitting[] {
  const before = known.get(names) ?? new Map<string, readonly Fitting[]>();
  const fitting = before.get(part) ?? lookUp(part, catalogue, names);
  known.set(names, before.set(part, fitting));
  return fitting;
}

function lookUp(part: string, catalogue: Catalogue, names: Names): Fitting[] {
  const words = wordsOf(part);
  const isIn = (name: string): boolean => {
    const own = new Set(wordsOf(name));
    return words.every((word) => own.has(word));
  };
  return names
    .beginningWith(words)
    .map((number) => ({ number, fit: fitOf(part, catalogue.namesOf(number)) }))
    .filter(({ number, fit }) => fit !== nameFit.none || catalogue.namesOf(number).some(isIn))
    .sort((a, b) => b.fit - a.fit || catalogue.usedOf(b.number) - catalogue.usedOf(a.number));
}

/** Returns the id of the entry of a document. */
export function idOf(number: number, kind: Kind, catalogue: Catalogue): string | undefined {
  return idOfPage(catalogue.addressOf(number), kind, catalogue.aboutKindOf(number).folder);
}

/** Returns the first council of our own catalogue: the pages of peers do not say what their councils use. */
export function councilIn(some: readonly Fitting[], catalogue: Catalogue): number | undefined {
  const isOurs = (number: number): boolean =>
    catalogue.isCouncil(number) && isSlug(idOf(number, "authority", catalogue) ?? "");
  return some.find(({ number }) => isOurs(number))?.number;
}
