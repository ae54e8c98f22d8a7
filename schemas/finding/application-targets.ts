import { wordsIn } from "../likeness/words.ts";
import { serviceTopics } from "../vocabularies/service-topics.ts";
import { type ServiceArea, serviceAreas } from "../vocabularies/services.ts";
import {
  namesOfWork,
  shortForms,
  softwareWords,
  vagueWords,
  wordsAround,
  workWords,
} from "../vocabularies/software-words.ts";
import type { System } from "../vocabularies/systems.ts";
import { countBySupplier, markShared } from "./application-shared.ts";
import { spellings } from "./candidates.ts";
import { isKnownSupplier, namesOfSupplier, supplierKey } from "./supplier.ts";

/** A product of the catalogue, as far as the finder has to know it. */
export interface KnownProduct {
  slug: string;
  name: string;
  aliases?: readonly string[];
  /** Who supplies it, as its entry says. */
  suppliers?: readonly string[];
  /** What the authority is called whose entry it is. */
  owner?: string;
  services?: readonly string[];
  /** Whether its entry is that of a company, which sells it to anybody. */
  isSold?: boolean;
}

/** What an application is: a product of the catalogue, or a system of the market that has no entry. */
export type Application =
  | { type: "product"; slug: string; name: string }
  | { type: "system"; name: string; supplier?: string; services: readonly ServiceArea[] };

/** A name that an application goes by. */
export interface Name {
  words: readonly string[];
  /** As people write it. */
  shown: string;
  /** Everyday words of council work: only with its supplier does it say which it is. */
  isEveryday: boolean;
  /** One that nobody writes for anything else: two words, or capitals and digits inside. */
  isDistinctive: boolean;
  /** The name of its supplier alone. */
  isFamily: boolean;
  /** Only words of what it is for, beside its supplier. */
  isDescription: boolean;
  /** What is left without the words that say what it is for. */
  isShort: boolean;
  /** The name of a supplier that stands before the names of its other applications as well. */
  isShared: boolean;
}

/** An application as it can be found. */
export interface Target {
  application: Application;
  names: Name[];
  /** Keys of its suppliers. */
  suppliers: Set<string>;
  /** The names of its suppliers in texts, each as its words joined. */
  supplierNames: Set<string>;
  /** The same as people write them. */
  sellers: readonly string[];
  /** The words of what it is for. */
  work: ReadonlySet<string>;
  /** Whether somebody sells it, so that any council may have it under a plain name. */
  isSold: boolean;
  /** Whether its suppliers are stated, so that another one supplies something else. */
  isSupplierKnown: boolean;
  /** How many applications of its supplier are known. */
  ofSupplier: number;
}

/** An application and the name of it that was found. */
export interface Named {
  target: Target;
  name: Name;
}

/** Everything that can be found: each product with what the market calls it, and each system that has no entry. */
export function targetsOf(products: Iterable<KnownProduct>, systems: readonly System[]): Target[] {
  const targets = Array.from(products, targetOfProduct);
  addCompanies(targets);
  const byName = byKey(targets, ({ isShort, isFamily }) => !isShort && !isFamily);
  const byPart = byKey(
    targets,
    ({ isShort }, target) => isShort || target.names.some(({ isDescription }) => isDescription),
  );
  for (const system of systems) {
    const names = namesOfSystem(system);
    const keys = names.flatMap((name) => keysOfName(name, system.supplier));
    const target = [byName, byPart]
      .flatMap((called) => keys.map((key) => called.get(key)))
      .find((one) => one !== undefined);
    if (target) addNames(target, names);
    else targets.push(targetOfSystem(system, names));
  }
  countBySupplier(targets);
  markShared(targets);
  return targets;
}

function targetOfProduct({
  slug,
  name,
  aliases = [],
  suppliers = [],
  owner,
  services = [],
  isSold = false,
}: KnownProduct): Target {
  const all = [...new Set([...suppliers, ...(owner === undefined ? [] : [owner])])];
  const target = blankTarget({ type: "product", slug, name }, all, services, isSold);
  // A council that shares its software does not say who else supplies it.
  target.isSupplierKnown = isSold || suppliers.length > 0;
  addNames(target, [name, slug, ...aliases]);
  return target;
}

function targetOfSystem({ name, supplier, services }: System, names: readonly string[]): Target {
  const application = { type: "system" as const, name, services, ...(supplier === undefined ? {} : { supplier }) };
  // Where no supplier is known, it is mostly called like the system.
  const target = blankTarget(application, [supplier ?? name], services, true);
  target.isSupplierKnown = supplier !== undefined;
  addNames(target, names);
  return target;
}

/** The names of a system. That of a supplier of many systems is none. */
function namesOfSystem({ name, aliases = [], is }: System): string[] {
  return /^a (?:supplier|family) of/.test(is) && aliases.length === 0 ? [] : [name, ...aliases];
}

function blankTarget(
  application: Application,
  suppliers: readonly string[],
  services: readonly string[],
  isSold: boolean,
): Target {
  let work: ReadonlySet<string> | undefined;
  const target = {
    application,
    names: [],
    suppliers: new Set<string>(),
    supplierNames: new Set<string>(),
    sellers: suppliers,
    get work() {
      return (work ??= workOf(services));
    },
    isSold,
    isSupplierKnown: false,
    ofSupplier: 1,
  };
  for (const supplier of suppliers) addSupplier(target, supplier);
  return target;
}

function addSupplier(target: Target, name: string): void {
  target.suppliers.add(supplierKey(name));
  for (const one of namesOfSupplier(name)) target.supplierNames.add(one);
}

function addNames(target: Target, names: readonly string[]): void {
  // “Capita Academy” was Capita’s before it was MRI’s.
  for (const name of names) {
    const supplier = supplierBefore(nameWords(name));
    if (supplier !== undefined) addSupplier(target, supplier);
  }
  for (const name of names) addName(target, name);
}

function addName(target: Target, shown: string, isCompany = false): void {
  for (const spelling of spellings(shown)) addSpelling(target, spelling, isCompany);
}

function addSpelling(target: Target, shown: string, isCompany: boolean): void {
  const whole = nameWords(shown);
  const core = trimmed(withoutSupplier(whole, target));
  // Of a company and its product with one name, the name is the product’s.
  const isFamily = isCompany || (core.length === 0 && shown !== target.application.name);
  const isEveryday = core.length > 0 && core.every((word) => isWork(word) || vagueWords.has(word));
  const isDescription = core.length > 0 && core.every(isWork);
  const isDistinctive = !isFamily && !isEveryday && (core.length > (target.isSold ? 1 : 2) || isCoined(shown, target));
  const add = (words: readonly string[], name: Omit<Name, "shown" | "words" | "isShared">): void => {
    const isThere = target.names.some((one) => one.words.join("") === words.join(""));
    if (words.length > 0 && !isThere) target.names.push({ shown, words, isShared: false, ...name });
  };
  for (const words of [whole, core]) add(words, { isEveryday, isFamily, isDescription, isDistinctive, isShort: false });
  // “Ocella planning” is called “Ocella”.
  const short = withoutWork(core);
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
  add(withoutWork(whole), {
    isEveryday: false,
    isDescription: false,
    isFamily: core.length === 0,
    isDistinctive: false,
    isShort: true,
  });
}

/** A company that has one product is what people call that product as well. */
function addCompanies(targets: readonly Target[]): void {
  const sold = targets.filter(({ isSold, application }) => isSold && application.type === "product");
  const bySupplier = Map.groupBy(
    sold.flatMap((target) => [...target.suppliers].map((key) => ({ key, target }))),
    ({ key }) => key,
  );
  for (const found of bySupplier.values()) {
    const [only, second] = found;
    if (only && !second) for (const name of only.target.sellers) addName(only.target, name, true);
  }
}

/** The company of the list of suppliers whose name a name begins with, where more follows. */
function supplierBefore(words: readonly string[]): string | undefined {
  const length = [3, 2, 1].find((some) => some < words.length && isKnownSupplier(words.slice(0, some).join(" ")));
  return length === undefined ? undefined : words.slice(0, length).join(" ");
}

/** Without the words at the end that say what it is for. */
function withoutWork(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && isWork(kept.at(-1) ?? "")) kept.pop();
  return kept;
}

function some<T>(values: Iterable<T>, is: (value: T) => boolean): boolean {
  for (const value of values) if (is(value)) return true;
  return false;
}

/** Whether a word says what something is for, or nothing of what it is. */
export function isWork(word: string): boolean {
  return workWords.has(word) || wordsAround.has(word);
}

/** Without the words at the end that say only that it is software. */
function trimmed(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && softwareWords.has(kept.at(-1) ?? "")) kept.pop();
  return kept;
}

/** Whether a name has a word with capitals or digits inside it, which no word of a sentence has. */
function isCoined(shown: string, { application, supplierNames }: Target): boolean {
  const isOwn = (word: string): boolean => shown === application.name || !supplierNames.has(wordsIn(word).join(""));
  return shown.split(/\s+/).some((word) => /[a-z][A-Z]|^[A-Z]{3,}|[A-Za-z]\d/.test(word) && isOwn(word));
}

/** Targets by some of their names, alone and with each supplier before it. */
function byKey(
  targets: readonly Target[],
  counts: (name: Name, target: Target) => boolean,
): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  for (const target of targets) {
    for (const { words } of target.names.filter((name) => counts(name, target))) {
      const key = words.join("");
      for (const one of [key, ...Array.from(target.suppliers, (supplier) => supplier + key)]) {
        if (!found.has(one)) found.set(one, target);
      }
    }
  }
  return found;
}

function keysOfName(name: string, supplier: string | undefined): string[] {
  const words = nameWords(name);
  const before = supplierBefore(words);
  const rest = before === undefined ? words : words.slice(wordsIn(before).length);
  return [
    words.join(""),
    ...(before === undefined ? [] : [supplierKey(before) + rest.join("")]),
    ...(supplier === undefined ? [] : [supplierKey(supplier) + words.join("")]),
  ];
}

const workOfService = new Map<string, readonly string[]>();

/** The words of what services do. */
function workOf(areas: readonly string[]): ReadonlySet<string> {
  return new Set(
    areas.filter(isService).flatMap((area) => {
      const known = workOfService.get(area);
      if (known) return known;
      const texts = [serviceAreas[area].title, ...serviceTopics[area], ...(namesOfWork[area] ?? [])];
      const words = texts.flatMap(wordsIn);
      workOfService.set(area, words);
      return words;
    }),
  );
}

function isService(service: string): service is ServiceArea {
  return Object.hasOwn(serviceAreas, service);
}

/** The words of a name, with what is written in short in full; “and” and “UK” say nothing. */
export function nameWords(text: string): string[] {
  const words: string[] = [];
  for (const word of wordsIn(text)) {
    const long = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined;
    if (long) words.push(...long);
    else if (word !== "and" && word !== "uk") words.push(word);
  }
  return words;
}

/** The words without those that name a supplier of the application. */
export function withoutSupplier(words: readonly string[], { supplierNames }: Target): readonly string[] {
  const joined = words.join("");
  // Most texts name none, which is quicker to see than to take out.
  if (!some(supplierNames, (name) => joined.includes(name))) return words;
  const kept: string[] = [];
  for (let from = 0; from < words.length; from++) {
    const length = [4, 3, 2, 1].find((some) => supplierNames.has(words.slice(from, from + some).join("")));
    if (length === undefined) kept.push(words[from] ?? "");
    else from += length - 1;
  }
  return kept;
}

/** A text with a space where a capital letter follows five others: shorter beginnings are parts of many names. */
export function apart(text: string): string {
  return text.replace(/(?<=\p{L}{4}\p{Ll})(?=\p{Lu})/gu, " ");
}
