import { chosenQuery, maxCompared } from "../../../compare/chosen.ts";
import { listInWords } from "../../../format.ts";
import { addressTogether, maxTogether } from "../../../together/chosen.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import { councilIn, type Fitting, fittingIn, idOf } from "./fitting.ts";
import { council, product } from "./name-resolvers.ts";
import type { Named } from "./named.ts";

/** Phrases before or between names to be compared. */
const before = /^(?:the )?(?:compare|comparing|comparisons? (?:of|between)|differences? between) /i;
const whatTheyUse = /^what do (.+) (?:use|run)$/i;
const reorganising = / (?:re-?organisations?|lgr|mergers?)$/i;
const versus = /\s(?:vs?\.?|versus)\s/i;

/** Separators of names in a comparison. */
const joints = /[,&]|\s(?:and|or|vs?\.?|versus|to|with|against)\s/i;

/** Separators of names in a list. */
const listed = /[,&]|\s(?:and|or)\s/i;

/**
 * Returns the products or councils that a query compares or lists: “PlanX vs BOPS”, “Adur and Worthing”. In a
 * comparison, part of a name is enough; in a list, each name has to be exact, and names of councils need no separator.
 * Returns undefined if the query is one name, such as “Hammersmith and Fulham”, or if one of the parts names nothing.
 */
export function sideBySideIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  const text = query.replace(before, "").replace(/\?$/, "").replace(whatTheyUse, "$1").replace(reorganising, "");
  const isAsked = before.test(query) || versus.test(text);
  const apart = text.split(isAsked ? joints : listed).filter((part) => wordsOf(part).length > 0);
  const fitting = (part: string): Fitting[] =>
    fittingIn(part, catalogue, names).filter(({ fit }) => isAsked || fit === nameFit.whole);
  const isOneName = fitting(text).some(({ fit }) => fit === nameFit.whole);
  if (isOneName) return undefined;
  const parts = apart.length > 1 ? apart : councilsIn(text.split(/\s+/), catalogue, names);
  if (parts.length < 2 || parts.length > maxTogether) return undefined;

  const found = parts.map((part) => {
    const fits = fitting(part);
    if (fits.some(({ number }) => catalogue.kindOf(number) === "product")) return fits;
    // “Uniform” is what people call Idox Uniform.
    const called = product(part, catalogue, names);
    return [...fits, ...called.map((number) => ({ number, fit: nameFit.whole }))];
  });
  const firstOf = (choose: (some: readonly Fitting[]) => number | undefined): number[] | undefined => {
    const chosen = new Set(found.map(choose).filter((number) => number !== undefined));
    return chosen.size === parts.length ? [...chosen] : undefined;
  };
  const inWords = (numbers: readonly number[]): string =>
    listInWords(numbers.map((number) => catalogue.nameOf(number)));

  const products = inTurn(found.map((some) => productsIn(some, catalogue)));
  if (products && products.length <= maxCompared) {
    const address = `/compare/${chosenQuery(products.flatMap((number) => idOf(number, "product", catalogue) ?? []))}`;
    const says = "who uses them, what they do and cost, and which standards they meet, side by side.";
    return { numbers: products, page: { address, title: `Compare ${inWords(products)}`, says } };
  }
  const councils = firstOf((some) => councilIn(some, catalogue));
  if (!councils) return undefined;
  const says = "what each of them runs, by service, and whose contracts end when.";
  return {
    numbers: councils,
    page: {
      address: addressTogether(councils.flatMap((number) => idOf(number, "authority", catalogue) ?? [])),
      title: `${inWords(councils)} side by side`,
      says,
    },
  };
}

/** Divides words into the names of councils, the first as long as possible; empty if they are not only such names. */
function councilsIn(words: readonly string[], catalogue: Catalogue, names: Names): string[] {
  for (let end = words.length; end > 0; end--) {
    const name = words.slice(0, end).join(" ");
    if (council(name, catalogue, names).length === 0) continue;
    const others = councilsIn(words.slice(end), catalogue, names);
    if (others.length > 0 || end === words.length) return [name, ...others];
  }
  return [];
}

/**
 * Returns the product that is named. The name of a supplier of several stands for all of them, the most used first; that
 * of a council for none.
 */
function productsIn(some: readonly Fitting[], catalogue: Catalogue): number[] {
  const products = some.filter(({ number }) => catalogue.kindOf(number) === "product");
  const all = products.map(({ number }) => number);
  const authorities = some.filter(
    ({ number, fit }) => fit === nameFit.whole && catalogue.kindOf(number) === "authority",
  );
  if (products[0]?.fit === nameFit.whole || authorities.length === 0 || all.length < 2) return all.slice(0, 1);
  return authorities.some(({ number }) => catalogue.isCouncil(number)) ? [] : all;
}

/**
 * Returns the first product of each part and, as far as a comparison has room, further ones. Undefined if a part has
 * none, or two parts the same.
 */
function inTurn(parts: readonly (readonly number[])[]): number[] | undefined {
  if (new Set(parts.map(([first]) => first).filter((first) => first !== undefined)).size < parts.length)
    return undefined;
  let room = maxCompared - parts.length;
  const shares = parts.map(() => 1);
  for (let turn = 1; room > 0 && parts.some(({ length }) => length > turn); turn++) {
    for (const [index, { length }] of parts.entries()) {
      if (room === 0 || length <= turn) continue;
      shares[index] = turn + 1;
      room--;
    }
  }
  return [...new Set(parts.flatMap((some, index) => some.slice(0, shares[index])))];
}
