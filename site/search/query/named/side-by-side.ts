import { chosenQuery, maxCompared } from "../../../compare/chosen.ts";
import { deltaDecode } from "../../../delta-encoding.ts";
import { listInWords } from "../../../format.ts";
import { addressTogether, maxTogether } from "../../../together/chosen.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { fitOf, nameFit } from "../name-match.ts";
import type { Names } from "../names.ts";
import type { IndexSource } from "../source.ts";
import { councilIn, type Fitting, fittingIn, idOf, isWhole } from "./fitting.ts";
import { council, product, standard, supplier } from "./name-resolvers.ts";
import type { Named } from "./named.ts";

/** Phrases before or between names to be compared. */
const before =
  /^(?:(?:what(?: is|['’]s) )?the )?(?:compare|comparing|comparisons? (?:of|between)|differences? between) |^(?:what|which)(?: one)? is (?:best|better|cheaper),? /i;
const whatTheyUse = /^what do (.+) (?:use|run)$/i;
const reorganising = / (?:re-?organisations?|lgr|mergers?)$/i;
const versus = /\s(?:vs?\.?|versus|compared (?:against|to|with))\s/i;
const comparing = /^how (?:do|does|did) (.+) compare (?:to|with) /i;

/** Separators of names in a comparison. */
const joints = /[,&]|\s(?:and|or|vs?\.?|versus|(?:compared )?(?:against|to|with))\s/i;

/** Separators of names in a list. */
const listed = /[,&]|\s(?:and|or)\s/i;

/**
 * Returns the entries that a query compares or lists: “PlanX vs BOPS”, “Adur and Worthing”, “LGSL and LGIL”. In a
 * comparison, part of a name is enough, and two of three or more parts have to be names; in a list, each name has to be
 * exact, and names of councils need no separator. Returns undefined if the query is one name, such as “Hammersmith and
 * Fulham”, or if another part names nothing.
 *
 * @param filters loads the filters of the index, which say whose a product is
 */
export async function sideBySideIn(
  query: string,
  catalogue: Catalogue,
  names: Names,
  filters: IndexSource["filters"],
): Promise<Named | undefined> {
  const asking = query.replace(comparing, "compare $1 with ");
  const text = asking.replace(before, "").replace(/\?$/, "").replace(whatTheyUse, "$1").replace(reorganising, "");
  const isAsked = before.test(asking) || versus.test(text);
  const apart = text.split(isAsked ? joints : listed).filter((part) => wordsOf(part).length > 0);
  if (fittingIn(text, catalogue, names).some(isWhole)) return undefined;
  const parts = [apart, councilsIn(text.split(/\s+/), catalogue, names), twoProductsIn(text, catalogue, names)].find(
    (some) => some.length > 1,
  );
  if (!parts) return undefined;
  if (parts.length > maxTogether) return undefined;

  const perPart = parts.map((part) => {
    // “Uniform” is what people call Idox Uniform, and “Adur council” Adur District Council.
    const called = [product, council, supplier].flatMap((resolve) => resolve(part, catalogue, names));
    // “Open Referral” and “UPRN” begin names of standards; so does “planning”, which is a service.
    const isCalled = (number: number): boolean =>
      catalogue.slugOf(number) === part.toLowerCase() ||
      (part.includes(" ") && fitOf(part, catalogue.namesOf(number)) !== nameFit.none);
    called.push(...standard(part, catalogue, names).filter(isCalled));
    return [...called.map((number) => ({ number, fit: nameFit.whole })), ...fittingIn(part, catalogue, names)];
  });
  const named = perPart.filter((some) => some.length > 0);
  const fitting = isAsked && named.length > 1 ? named : perPart;
  const unknown = parts.filter((_, index) => perPart[index]?.length === 0);
  const exact = fitting.map((some) => some.filter(isWhole));
  const isForSale = ({ number }: Fitting): boolean =>
    catalogue.kindOf(number) === "product" ||
    (catalogue.kindOf(number) === "authority" && !catalogue.isCouncil(number));
  const areForSale = parts.every(
    (part, index) => exact[index]?.some(isForSale) === true || names.systems.named(part).length > 0,
  );
  const found = isAsked || areForSale ? fitting : exact;
  const firstOf = (choose: (some: readonly Fitting[]) => number | undefined): number[] | undefined => {
    const chosen = new Set(found.map(choose).filter((number) => number !== undefined));
    return chosen.size === fitting.length ? [...chosen] : undefined;
  };
  const inWords = (numbers: readonly number[]): string =>
    listInWords(numbers.map((number) => catalogue.nameOf(number)));

  const products = inTurn(await Promise.all(found.map((some) => productsIn(some, catalogue, filters))));
  if (products && products.length <= maxCompared) {
    const address = `/compare/${chosenQuery(products.flatMap((number) => idOf(number, "product", catalogue) ?? []))}`;
    const lacking = unknown.length > 0 ? ` Nothing here is called ${listInWords(unknown)}.` : "";
    const says = `who uses them, what they do and cost, and which standards they meet, side by side.${lacking}`;
    return { numbers: products, page: { address, title: `Compare ${inWords(products)}`, says } };
  }
  const councils = firstOf((some) => councilIn(some, catalogue));
  if (!councils) {
    // No page compares standards, suppliers and others.
    const isThing = ({ number }: Fitting): boolean => catalogue.kindOf(number) !== "authority";
    const entries = firstOf((some) => {
      const whole = some.filter(isWhole);
      return (whole.find(isThing) ?? whole[0])?.number;
    });
    return entries && { numbers: entries };
  }
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

/** Divides a text of two words into two products, each with exactly this name: “PlanX BOPS”; else empty. */
function twoProductsIn(text: string, catalogue: Catalogue, names: Names): string[] {
  const words = text.split(/\s+/);
  return words.length === 2 && words.every((word) => product(word, catalogue, names).length > 0) ? words : [];
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
 * Returns the product that is named. The name of a supplier stands for its products: those with its name in theirs, else
 * the most used first. The name of a council stands for none.
 */
async function productsIn(
  some: readonly Fitting[],
  catalogue: Catalogue,
  filters: IndexSource["filters"],
): Promise<number[]> {
  const all = some.map(({ number }) => number).filter((number) => catalogue.kindOf(number) === "product");
  const authorities = some.filter((one) => isWhole(one) && catalogue.kindOf(one.number) === "authority");
  const isNamed = some.some((one) => one.number === all[0] && isWhole(one));
  if (isNamed || authorities.length === 0) return all.slice(0, 1);
  if (authorities.some(({ number }) => catalogue.isCouncil(number))) return [];
  const suppliers = new Set(authorities.map(({ number }) => catalogue.slugOf(number)));
  // Without a connection, the names of products have to do.
  const { authority: owners = [] } = await filters().catch(() => ({ authority: undefined }));
  const supplied = owners
    .flatMap(([slug, , ...gaps]) => (suppliers.has(slug) ? deltaDecode(gaps) : []))
    .filter((number) => catalogue.kindOf(number) === "product")
    .sort((a, b) => catalogue.usedOf(b) - catalogue.usedOf(a));
  // Products of others may have its name as well: “Granicus design components” are of Hull.
  const own = all.filter((number) => supplied.includes(number));
  return [own, supplied].find(({ length }) => length > 0) ?? all;
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
