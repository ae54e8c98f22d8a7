import { NearNames } from "../likeness/near-names.ts";
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
import { spellings } from "./candidates.ts";
import { NameIndex, type NamePlace } from "./name-places.ts";
import { companyWords, isKnownSupplier, isReseller, namesOfSupplier, supplierKey } from "./supplier.ts";
import { wordsIn } from "./words.ts";

/** A product of the catalogue, as far as the finder has to know it. */
export interface KnownProduct {
  slug: string;
  name: string;
  aliases?: readonly string[];
  /** Who supplies it. */
  suppliers?: readonly string[];
  services?: readonly string[];
  /** Whether its entry is that of a company, which sells it to anybody. */
  isSold?: boolean;
}

/** What an application is: a product of the catalogue, or a system of the market that has no entry. */
type Application =
  | { type: "product"; slug: string; name: string }
  | { type: "system"; name: string; supplier?: string; services: readonly ServiceArea[] };

/** What a line of a list says of an application. */
export interface ApplicationText {
  /** What it is called, or the title of its contract. */
  name: string;
  supplier?: string | undefined;
  description?: string | undefined;
}

/** An application that a text may be about. */
export interface Candidate {
  application: Application;
  /** From 0 to 1. */
  score: number;
  /** Why, in one sentence. */
  reason: string;
}

/** What a text is about. `certain` says that the text is a name of the application and nothing else. */
type ApplicationAnswer =
  | { type: "sure"; match: Candidate; certain: boolean }
  // Best first.
  | { type: "unsure"; candidates: readonly Candidate[] }
  | { type: "none" };

/** Finds applications by what people call them. */
export interface ApplicationFinder {
  find: (text: ApplicationText) => ApplicationAnswer;
  /** Whether a text is about software, whichever it is. */
  isSoftware: (text: ApplicationText) => boolean;
}

/** From this score a match is taken without asking. */
const sure = 0.8;
/** Below this score nobody is asked. */
const worthAsking = 0.4;
/** People choose between this many at most. */
const mostCandidates = 4;

/**
 * Makes a finder. It knows a product by its name, slugs and former slugs, with and without the supplier before it, by what
 * the market calls it, and under the earlier names of its supplier. A name of everyday words counts with its supplier alone.
 */
export function applicationFinder(products: Iterable<KnownProduct>, systems: readonly System[]): ApplicationFinder {
  const targets = targetsOf(products, systems);
  const index = new NameIndex(targets.flatMap((target) => target.names.map((name) => [name.words, { target, name }])));
  let near: { names: NearNames; of: readonly Named[] } | undefined;
  const nearest = (words: readonly string[]): Named[] => {
    if (!near) {
      const of = targets.flatMap((target) =>
        target.names.filter(({ words: own }) => own.join("").length > 5).map((name) => ({ target, name })),
      );
      near = { of, names: new NearNames(of.map(({ name }) => name.words.join(""))) };
    }
    const known = near;
    return Array.from(known.names.nearTo(words.join("")), (position) => known.of[position]).filter(
      (one) => one !== undefined,
    );
  };

  const judgeAll = (words: readonly string[], text: ApplicationText): Judged[] => {
    const places = index.placesIn(words);
    const judged = places.map((place) => ({ place, ...judge(place, places, words, text) }));
    const [named, families] = [false, true].map((is) => judged.filter(({ place }) => place.value.name.isFamily === is));
    // The name of a supplier says nothing beside that of something it supplies.
    return named?.some(({ score }) => score >= sure) ? named : [...(named ?? []), ...(families ?? [])];
  };
  const find = (text: ApplicationText): ApplicationAnswer => {
    const words = nameWords(text.name);
    const byName = best(judgeAll(words, text));
    const candidates = byName.some(({ score }) => score >= sure)
      ? byName
      : best([...byName, ...byDescription(text), ...bySpelling(words, text), ...byWork(text)]);
    return answerOf(candidates);
  };

  /** What the description names. It may name other things as well, so that the supplier has to agree. */
  const byDescription = (text: ApplicationText): Judged[] => {
    if (text.description === undefined) return [];
    const words = nameWords(text.description);
    const places = index.placesIn(words);
    return places.map((place) => {
      const judged = judge(place, places, words, { ...text, name: text.description ?? "" });
      const { target, name } = place.value;
      const counts = isOf(target, text.supplier) && !name.isEveryday && !name.isFamily;
      return { ...judged, certain: false, score: counts ? 0.82 : Math.min(judged.score, 0.5) };
    });
  };
  const bySpelling = (words: readonly string[], text: ApplicationText): Judged[] => {
    const rest = words.filter((word) => !wordsAround.has(word) && !isVersion(word));
    const own = rest.filter((word) => !workWords.has(word));
    return [...nearest(rest), ...(own.length > 0 && own.length < rest.length ? nearest(own) : [])].map(
      ({ target, name }) => ({
        target,
        certain: false,
        score: contradicts(target, text.supplier) ? 0.3 : 0.6,
        reason: `It is spelt nearly like ${quotedName(name, target)}.`,
      }),
    );
  };
  /** What its supplier has for the same work. */
  const byWork = (text: ApplicationText): Judged[] => {
    if (text.supplier === undefined || isReseller(text.supplier)) return [];
    const key = supplierKey(text.supplier);
    const all = nameWords(`${text.name} ${text.description ?? ""}`).filter((word) => !wordsAround.has(word));
    const own = new Set(namesOfSupplier(text.supplier));
    const words = all.filter((word) => !own.has(word));
    if (!words.every((word) => workWords.has(word))) return [];
    return targets
      .filter(({ suppliers, work }) => suppliers.has(key) && words.some((word) => work.has(word)))
      .map((target) => ({
        target,
        certain: false,
        score: 0.45,
        reason: `${target.sellers[0] ?? "The same supplier"} supplies it for the same service.`,
      }));
  };

  return {
    find,
    isSoftware: (text) => {
      if (find(text).type !== "none") return true;
      return nameWords(`${text.name} ${text.description ?? ""}`).some((word) => softwareWords.has(word));
    },
  };
}

/** A name that an application goes by. */
interface Name {
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
}

interface Target {
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
}

interface Named {
  target: Target;
  name: Name;
}

interface Judged {
  target: Target;
  certain: boolean;
  score: number;
  reason: string;
}

/** The words of a name, with what is written in short in full; “and” and “UK” say nothing. */
function nameWords(text: string): string[] {
  return wordsIn(text)
    .flatMap((word) => shortForms[word] ?? [word])
    .filter((word) => word !== "and" && word !== "uk");
}

function isVersion(word: string): boolean {
  return /^v?\d+$/.test(word);
}

function judge(
  { value: { target, name }, from, to }: NamePlace<Named>,
  places: readonly NamePlace<Named>[],
  words: readonly string[],
  text: ApplicationText,
): Judged {
  const around = [...words.slice(0, from), ...words.slice(to)];
  // What else is named is a match of its own.
  const named = (at: number): boolean =>
    places.some((place) => place.from <= at && at < place.to && (place.to <= from || place.from >= to));
  const rest = words.filter((_, at) => (at < from || at >= to) && !named(at));
  const others = withoutSupplier(rest, target).filter((word) => !wordsAround.has(word) && !isVersion(word));
  const foreign = others.filter((word) => !target.work.has(word) && !name.words.includes(word));
  // “Aareon QL Housing” is Aareon QL, which the text names, rather than the housing system of Aareon.
  const isWordOfOther = name.isDescription && places.some(({ value }) => isOtherOf(target, value));
  const own = withoutSupplier(name.words, target).length;
  const isWithSupplier = own > 0 && own < name.words.length;
  const agreed =
    isWithSupplier || isOf(target, text.supplier) || withoutSupplier(around, target).length < around.length;
  const contradicted = !agreed && contradicts(target, text.supplier);
  return {
    target,
    certain: others.length === 0 && !contradicted,
    score: scoreOf(name, target, {
      foreign: foreign.length + (isWordOfOther ? 1 : 0),
      agreed,
      contradicted,
      isSoftware: isAboutSoftware(words),
      isWhole: isWithSupplier,
      isBare: others.length === 0 && rest.length > 0,
      isFirst: from === 0 && text.supplier === undefined,
    }),
    reason: `It names ${quotedName(name, target)}${agreed ? ", and the supplier is the same" : ""}.`,
  };
}

/** Whether a text names another application of the same supplier by a name of its own. */
function isOtherOf(target: Target, { target: other, name }: Named): boolean {
  return other !== target && !name.isDescription && !name.isFamily && !other.suppliers.isDisjointFrom(target.suppliers);
}

/** What stands around a name in a text. */
interface Around {
  /** How many words are about something else. */
  foreign: number;
  /** Whether the supplier of the application is named. */
  agreed: boolean;
  /** Whether another supplier is. */
  contradicted: boolean;
  isSoftware: boolean;
  /** Whether the supplier stands before the name. */
  isWhole: boolean;
  /** Whether there are other words, but none that says what it is for. */
  isBare: boolean;
  /** Whether the text begins with the name and no supplier is given. */
  isFirst: boolean;
}

function scoreOf(name: Name, { isSold }: Target, around: Around): number {
  const { isFamily, isEveryday, isDistinctive } = name;
  const { foreign, agreed, contradicted, isSoftware, isBare, isFirst, isWhole } = around;
  if (contradicted) return isEveryday || isFamily || foreign > (isDistinctive ? 1 : 0) ? 0 : 0.5;
  // The name of a supplier stands for its one product while nothing else is named.
  if (isFamily) return foreign === 0 && !isBare ? 0.85 : foreign <= 1 ? 0.5 : 0.3;
  if (isEveryday && !agreed) return isSold || foreign > 0 ? 0 : 0.5;
  if (isEveryday) return [0.95, isWhole ? 0.8 : 0.6, isWhole ? 0.8 : 0.4][foreign] ?? 0.4;
  if (agreed) return foreign === 0 ? 1 : foreign <= 4 ? 0.9 : 0.7;
  if (foreign === 0) return isSold || isDistinctive ? 0.95 : 0.6;
  if (isDistinctive) return foreign <= 2 ? 0.85 : 0.6;
  return (isSoftware && foreign <= 2) || (isFirst && foreign === 1) ? 0.5 : 0.2;
}

function isAboutSoftware(words: readonly string[]): boolean {
  return words.some((word) => softwareWords.has(word));
}

/** Whether a company supplies the application: by one of its names, its initials, or the beginning of a longer name. */
function isOf({ suppliers, supplierNames }: Target, supplier: string | undefined): boolean {
  if (supplier === undefined) return false;
  if (suppliers.has(supplierKey(supplier))) return true;
  const words = companyWords(supplier);
  const whole = words.join("");
  return (
    words.some((_, index) => supplierNames.has(words.slice(0, index + 1).join(""))) ||
    (whole.length >= 4 && [...supplierNames].some((name) => name.startsWith(whole)))
  );
}

/** Whether a contract with a company is for something else: what is sold is sold by its supplier, or by a reseller. */
function contradicts(target: Target, supplier: string | undefined): boolean {
  if (supplier === undefined || supplierKey(supplier) === "" || isReseller(supplier)) return false;
  return target.isSold && target.isSupplierKnown && !isOf(target, supplier);
}

/** The words without those that name a supplier of the application. */
function withoutSupplier(words: readonly string[], { supplierNames }: Target): string[] {
  const kept: string[] = [];
  for (let from = 0; from < words.length; from++) {
    const length = [4, 3, 2, 1].find((some) => supplierNames.has(words.slice(from, from + some).join("")));
    if (length === undefined) kept.push(words[from] ?? "");
    else from += length - 1;
  }
  return kept;
}

/** The best judgement of each application, best first. */
function best(all: readonly Judged[]): Judged[] {
  const found = new Map<Target, Judged>();
  for (const one of all) if (one.score > (found.get(one.target)?.score ?? 0)) found.set(one.target, one);
  return [...found.values()].sort((a, b) => b.score - a.score);
}

function answerOf(judged: readonly Judged[]): ApplicationAnswer {
  const [first, second] = judged;
  if (!first || first.score < worthAsking) return { type: "none" };
  if (first.score >= sure && (second === undefined || second.score < sure)) {
    return { type: "sure", match: candidateOf(first), certain: first.certain };
  }
  const candidates = judged.filter(({ score }) => score >= worthAsking).slice(0, mostCandidates);
  return { type: "unsure", candidates: candidates.map(candidateOf) };
}

function candidateOf({ target, score, reason }: Judged): Candidate {
  return { application: target.application, score, reason };
}

function quotedName({ shown }: Name, { application, sellers: [seller] }: Target): string {
  const same = shown === application.name;
  return `“${shown}”${same ? "" : `, which is ${application.name}`}${seller === undefined || seller === application.name ? "" : ` of ${seller}`}`;
}

/** Everything that can be found: each product with what the market calls it, and each system that has no entry. */
function targetsOf(products: Iterable<KnownProduct>, systems: readonly System[]): Target[] {
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
  return targets;
}

function targetOfProduct({
  slug,
  name,
  aliases = [],
  suppliers = [],
  services = [],
  isSold = false,
}: KnownProduct): Target {
  const target = blankTarget({ type: "product", slug, name }, suppliers, services, isSold);
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
  const target = {
    application,
    names: [],
    suppliers: new Set<string>(),
    supplierNames: new Set<string>(),
    sellers: suppliers,
    work: workOf(services),
    isSold,
    isSupplierKnown: suppliers.length > 0,
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
  const add = (words: readonly string[], name: Omit<Name, "shown" | "words">): void => {
    const isThere = target.names.some((one) => one.words.join("") === words.join(""));
    if (words.length > 0 && !isThere) target.names.push({ shown, words, ...name });
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

function isWork(word: string): boolean {
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
