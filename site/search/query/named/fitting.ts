import { isSlug } from "../../../../schemas/fields/slug-text.ts";
import type { Kind } from "../../../../schemas/vocabularies/kind-names.ts";
import { idOfPage } from "../../../entry-id.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { fitOf, type NameFit, nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";

/** Something that has all the words of a part of a query in one of its names, and how well the name fits. */
export interface Fitting {
  number: number;
  fit: NameFit;
}

/** What a part of a query may name: the best fitting first, then what is used most. */
export function fittingIn(part: string, catalogue: Catalogue, names: Names): Fitting[] {
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

/** The id of the entry of a document. */
export function idOf(number: number, kind: Kind, catalogue: Catalogue): string | undefined {
  return idOfPage(catalogue.addressOf(number), kind, catalogue.aboutKindOf(number).folder);
}

/** The council that is named. What councils of other catalogues run is not known here. */
export function councilIn(some: readonly Fitting[], catalogue: Catalogue): number | undefined {
  const isOurs = (number: number): boolean =>
    catalogue.isCouncil(number) && isSlug(idOf(number, "authority", catalogue) ?? "");
  return some.find(({ number }) => isOurs(number))?.number;
}
