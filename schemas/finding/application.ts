import { NearNames } from "../likeness/near-names.ts";
import { softwareWords, fillerWords, purposeWords } from "../vocabularies/software-words.ts";
import type { System } from "../vocabularies/system.ts";
import {
  type ApplicationText,
  contradicts,
  isSuppliedBy,
  type ScoredApplication,
  scoreApplication,
  quotedName,
} from "./application-scores.ts";
import type { Application, KnownProduct, Named, Target } from "./application-target.ts";
import { targetsOf } from "./application-targets.ts";
import { splitCamelCase, isFiller, nameWords } from "./application-words.ts";
import { NameIndex } from "./name-places.ts";
import { isReseller, namesOfSupplier, supplierKey } from "./supplier.ts";

/** An application that a text may be about. */
export interface Candidate {
  application: Application;
  /** From 0 to 1. */
  score: number;
  /** The reason for the score, in one sentence. */
  reason: string;
  /** Whether the text is a name of the application and nothing else. */
  isName: boolean;
  /** Whether the name is unambiguous, as far as is known. */
  isCertain: boolean;
}

/** What a text is about. */
type ApplicationAnswer =
  | { type: "sure"; match: Candidate }
  // Best first.
  | { type: "ambiguous"; candidates: readonly Candidate[] }
  | { type: "none" };

/** Finds applications by what people call them. */
export interface ApplicationFinder {
  find: (text: ApplicationText) => ApplicationAnswer;
  /** Whether a text is about software, whichever it is. */
  isSoftware: (text: ApplicationText) => boolean;
}

/** Threshold from which a match is accepted without asking. */
const sure = 0.8;
/** Threshold below which a candidate is discarded. */
const worthAsking = 0.4;
/** The most candidates that people choose between. */
const maxCandidates = 4;

/** Flags of an application that the text does not name. */
const unnamed = { isName: false, isCertain: false, isOfSupplier: false } as const;

/**
 * Makes a finder. It matches a product by its name, slug and aliases, by the names of its system, with and without its
 * supplier’s current and earlier names in front. A name of everyday words matches only beside its supplier.
 *
 * @param namesOnly leaves out the candidates that the text does not name, for those who ask for its names alone
 */
export function applicationFinder(
  products: Iterable<KnownProduct>,
  systems: readonly System[],
  { namesOnly = false } = {},
): ApplicationFinder {
  const targets = targetsOf(products, systems);
  const index = new NameIndex(targets.flatMap((target) => target.names.map((name) => [name.words, { target, name }])));
  const same = (words: readonly string[]): readonly Named[] => (isLong(words) ? index.named(words) : []);
  const nearest = namesOnly ? same : nearestNames(targets);
  const find = (text: ApplicationText): ApplicationAnswer => {
    const words = nameWords(text.name);
    const byFullName = best(byName(words, text, index));
    // “OcellaWeb” is Ocella, where nothing is called so as a whole.
    const named = byFullName.length > 0 ? byFullName : best(byName(nameWords(splitCamelCase(text.name)), text, index));
    const candidates = named.some(({ score }) => score >= sure)
      ? named
      : best([
          ...named,
          ...byDescription(text, index),
          ...bySpelling(words, text, nearest),
          ...(namesOnly ? [] : byWork(text, targets)),
        ]);
    return answerOf(candidates);
  };
  return {
    find,
    isSoftware: (text) => {
      if (find(text).type !== "none") return true;
      return nameWords(`${text.name} ${text.description ?? ""}`).some((word) => softwareWords.has(word));
    },
  };
}

/** Finds the names at a small edit distance from some words. Builds the index lazily, on the first call. */
function nearestNames(targets: readonly Target[]): (words: readonly string[]) => Named[] {
  let known: { names: NearNames; of: readonly Named[] } | undefined;
  const know = (): NonNullable<typeof known> => {
    const of = targets.flatMap((target) =>
      target.names.filter(({ words }) => isLong(words)).map((name) => ({ target, name })),
    );
    return { of, names: new NearNames(of.map(({ name }) => name.words.join(""))) };
  };
  return (words) => {
    const { names, of } = (known ??= know());
    return Array.from(names.nearTo(words.join("")), (position) => of[position]).filter((one) => one !== undefined);
  };
}

/** Whether a name is long enough to be told from others that are spelt nearly like it. */
function isLong(words: readonly string[]): boolean {
  return words.join("").length > 5;
}

/** Matches names in the words of a text. */
function byName(words: readonly string[], text: ApplicationText, index: NameIndex<Named>): ScoredApplication[] {
  const places = index.placesIn(words);
  const judged = places.map((place) => ({ place, ...scoreApplication(place, places, words, text) }));
  const named = judged.filter(({ place }) => !place.value.name.isFamily);
  // A certain match of a product’s name overrides matches of suppliers’ names.
  if (named.some(({ score }) => score >= sure)) return named;
  return [...named, ...judged.filter(({ place }) => place.value.name.isFamily)];
}

/** Matches names in the description, which may mention other applications too, so that the supplier has to agree. */
function byDescription(text: ApplicationText, index: NameIndex<Named>): ScoredApplication[] {
  const { description, supplier } = text;
  if (description === undefined) return [];
  const words = nameWords(description);
  const places = index.placesIn(words);
  return places.map((place) => {
    const judged = scoreApplication(place, places, words, { ...text, name: description });
    const { target, name } = place.value;
    const counts = isSuppliedBy(target, supplier) && !name.isEveryday && !name.isFamily;
    return { ...judged, ...unnamed, score: counts ? 0.82 : Math.min(judged.score, 0.5) };
  });
}

/** Matches names with typos, against the whole text and against the text without its words of purpose. */
function bySpelling(
  words: readonly string[],
  { supplier }: ApplicationText,
  nearest: (words: readonly string[]) => readonly Named[],
): ScoredApplication[] {
  const rest = words.filter((word) => !isFiller(word));
  const own = rest.filter((word) => !purposeWords.has(word));
  const near = (tried: readonly string[]): ScoredApplication[] =>
    nearest(tried).map(({ target, name }) => {
      const isOther = contradicts(target, supplier);
      const isSame = name.words.join("") === tried.join("");
      return {
        target,
        isName: isSame && !isOther && tried === rest,
        isCertain: false,
        isOfSupplier: false,
        score: isOther ? 0.3 : 0.6,
        reason: `It ${isSame ? "names" : "is spelt nearly like"} ${quotedName(name, target)}.`,
      };
    });
  return [...near(rest), ...(own.length > 0 && own.length < rest.length ? near(own) : [])];
}

/** Matches the supplier’s applications for the same service, where the text has only words of purpose. */
function byWork({ name, supplier, description }: ApplicationText, targets: readonly Target[]): ScoredApplication[] {
  if (supplier === undefined || isReseller(supplier)) return [];
  const key = supplierKey(supplier);
  const all = nameWords(`${name} ${description ?? ""}`).filter((word) => !fillerWords.has(word));
  const own = new Set(namesOfSupplier(supplier));
  const words = all.filter((word) => !own.has(word));
  if (!words.every((word) => purposeWords.has(word))) return [];
  return targets
    .filter(({ suppliers, work }) => suppliers.has(key) && words.some((word) => work.has(word)))
    .map((target) => ({
      target,
      ...unnamed,
      score: 0.45,
      reason: `${target.sellers.find((one) => supplierKey(one) === key) ?? supplier} supplies ${target.application.name} for the same service.`,
    }));
}

/** Returns the highest score of each application, best first. */
function best(all: readonly ScoredApplication[]): ScoredApplication[] {
  const found = new Map<Target, ScoredApplication>();
  for (const one of all) if (one.score > (found.get(one.target)?.score ?? 0)) found.set(one.target, one);
  return [...found.values()].sort((a, b) => b.score - a.score);
}

function answerOf(judged: readonly ScoredApplication[]): ApplicationAnswer {
  const [first, second] = judged;
  if (!first || first.score < worthAsking) return { type: "none" };
  const isOne = second === undefined || second.score < sure;
  // Between two applications of the same name, only the supplier decides.
  if (first.score >= sure && isOne && (first.isOfSupplier || !(first.isCertain && second?.isCertain))) {
    return { type: "sure", match: candidateOf(first) };
  }
  const candidates = judged.filter(({ score }) => score >= worthAsking).slice(0, maxCandidates);
  return { type: "ambiguous", candidates: candidates.map(candidateOf) };
}

function candidateOf({ target: { application }, score, reason, isName, isCertain }: ScoredApplication): Candidate {
  return { application, score, reason, isName, isCertain };
}
