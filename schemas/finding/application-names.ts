import { wordsIn } from "../likeness/words.ts";
import { vagueWords } from "../vocabularies/software-words.ts";
import type { System } from "../vocabularies/system.ts";
import type { KnownProduct, Name, Target } from "./application-target.ts";
import { isPurposeOrFiller, nameWords, withoutSoftware, withoutPurposeWords } from "./application-words.ts";
import { spellings } from "./candidates.ts";
import { isKnownSupplier, namesOfSupplier, supplierKey } from "./supplier.ts";

/** Returns the name, slug and aliases of a product’s entry. */
export function namesOfProduct({ name, slug, aliases = [] }: KnownProduct): string[] {
  return [name, slug, ...aliases];
}

/** Returns the name and aliases of a system. */
export function namesOfSystem({ name, aliases = [] }: System): string[] {
  return [name, ...aliases];
}

/** Adds names to an application, and the suppliers that the names begin with. */
export function addNames(target: Target, names: readonly string[]): void {
  // “Capita Academy” was Capita’s before it was MRI’s.
  for (const name of names) {
    const supplier = supplierBefore(nameWords(name));
    if (supplier !== undefined) addSupplier(target, supplier);
  }
  for (const name of names) addName(target, name);
}

/** Adds a name in all its spellings; `isCompany` says that it is the name of a company. */
export function addName(target: Target, shown: string, isCompany = false): void {
  for (const spelling of spellings(shown)) addSpelling(target, spelling, isCompany);
}

function addSpelling(target: Target, shown: string, isCompany: boolean): void {
  const fullName = nameWords(shown);
  const core = withoutSoftware(withoutSupplier(fullName, target));
  // Where a company and its product have the same name, the name counts as the product’s.
  const isFamily = isCompany || (core.length === 0 && shown !== target.application.name);
  const isEveryday = core.length > 0 && core.every((word) => isPurposeOrFiller(word) || vagueWords.has(word));
  const isDescription = core.length > 0 && core.every(isPurposeOrFiller);
  const isDistinctive = !isFamily && !isEveryday && (core.length > (target.isSold ? 1 : 2) || isCoined(shown, target));
  const add = (words: readonly string[], name: Omit<Name, "shown" | "words" | "isShared">): void => {
    const isThere = target.names.some((one) => one.words.join("") === words.join(""));
    if (words.length > 0 && !isThere) target.names.push({ shown, words, isShared: false, ...name });
  };
  for (const words of [fullName, core])
    add(words, { isEveryday, isFamily, isDescription, isDistinctive, isShort: false });
  // “Ocella planning” is called “Ocella”.
  const short = withoutPurposeWords(core);
  if (short.length < core.length && !isEveryday) {
    add(short, {
      isEveryday,
      isFamily,
      isDescription,
      isDistinctive: isDistinctive && short.length > 1,
      isShort: true,
    });
  }
  if (isCompany || isEveryday || short.length === core.length) return;
  add(withoutPurposeWords(fullName), {
    isEveryday: false,
    isDescription: false,
    isFamily: core.length === 0,
    isDistinctive: false,
    isShort: true,
  });
}

/** Adds a supplier to an application, under all its names. */
export function addSupplier(target: Target, name: string): void {
  target.suppliers.add(supplierKey(name));
  for (const one of namesOfSupplier(name)) target.supplierNames.add(one);
}

/** Returns the known supplier whose name is a proper prefix of a name; undefined without one. */
export function supplierBefore(words: readonly string[]): string | undefined {
  const length = [3, 2, 1].find((some) => some < words.length && isKnownSupplier(words.slice(0, some).join(" ")));
  return length === undefined ? undefined : words.slice(0, length).join(" ");
}

/** Removes the words that name a supplier of the application. */
export function withoutSupplier(words: readonly string[], { supplierNames }: Target): readonly string[] {
  const joined = words.join("");
  // Fast path: most texts name no supplier.
  if (!some(supplierNames, (name) => joined.includes(name))) return words;
  const kept: string[] = [];
  for (let from = 0; from < words.length; from++) {
    const length = [4, 3, 2, 1].find((some) => supplierNames.has(words.slice(from, from + some).join("")));
    if (length === undefined) kept.push(words[from] ?? "");
    else from += length - 1;
  }
  return kept;
}

function some<T>(values: Iterable<T>, is: (value: T) => boolean): boolean {
  for (const value of values) if (is(value)) return true;
  return false;
}

/**
 * Whether a name has a coined word: with a capital or digit inside, or of capitals alone, unlike any word of a
 * sentence.
 */
function isCoined(shown: string, { application, supplierNames }: Target): boolean {
  const isOwn = (word: string): boolean => shown === application.name || !supplierNames.has(wordsIn(word).join(""));
  return shown.split(/\s+/).some((word) => /[a-z][A-Z]|^[A-Z]{3,}|[A-Za-z]\d/.test(word) && isOwn(word));
}
