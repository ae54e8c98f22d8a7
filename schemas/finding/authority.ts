import { suggester } from "../likeness/suggest.ts";
import { wordsIn } from "../likeness/words.ts";
import { type Candidate, candidatesIn } from "./candidates.ts";
import { councilName, type Form, mayMean } from "./council-name.ts";
import type { Directory, FoundAuthority } from "./directory.ts";

/** What a text is about. Where several authorities fit, none is chosen. */
export type AuthorityAnswer =
  | { type: "one"; authority: FoundAuthority }
  | { type: "several"; authorities: readonly FoundAuthority[] }
  // `near` are the names that are spelt nearly so, nearest first.
  | { type: "none"; near: readonly FoundAuthority[] };

/** Finds authorities by what people call them. */
export interface AuthorityFinder {
  /** The authority that a whole text names. */
  find: (text: string) => AuthorityAnswer;
  /** The authorities that a beginning may become, likeliest first. */
  like: (text: string, most: number) => FoundAuthority[];
}

/**
 * Makes a finder. It knows an authority by its slug, its codes, its name, its short name (“Camden Council”, “LB Camden”,
 * “Camden”), its initials (“RBKC”), a part of its name that no other has (“Hove”), and by those that it took over from.
 * It reads the directory when something is first looked for: a form makes several finders before anybody types.
 */
export function authorityFinder(directory: Directory): AuthorityFinder {
  let made: AuthorityFinder | undefined;
  const finder = (): AuthorityFinder => (made ??= indexedFinder(directory));
  return { find: (text) => finder().find(text), like: (text, most) => finder().like(text, most) };
}

function indexedFinder(directory: Directory): AuthorityFinder {
  const all = candidatesIn(directory);
  const exact = indexBy(all, exactKeys);
  const places = indexBy(all, placeKeys);
  const parts = indexBy(all, partKeys);
  let near: ((query: Query) => FoundAuthority[]) | undefined;

  const matches = (query: Query): FoundAuthority[] => {
    const levels = [
      () => exact.get(query.key) ?? [],
      () => fitting(places.get(query.place) ?? [], query),
      () => fitting(parts.get(query.place) ?? [], query),
    ];
    for (const level of levels) {
      const found = unique(preferred(level(), ({ found: { former } }) => former === undefined));
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    find: (text) => {
      const query = queryOf(text);
      const found = matches(query);
      const [first, second] = found;
      if (first && second) return { type: "several", authorities: found };
      if (first) return { type: "one", authority: first };
      near ??= nearIn(all);
      return { type: "none", near: near(query) };
    },
    like: (text, most) => {
      const query = queryOf(text);
      return distinct([...matches(query), ...beginning(all, query)]).slice(0, most);
    },
  };
}

interface Query {
  words: readonly string[];
  /** The words as one, to look up. */
  key: string;
  /** The words of the place as one. */
  place: string;
  forms: ReadonlySet<Form>;
}

function queryOf(text: string): Query {
  const words = wordsIn(text);
  const { place, forms } = councilName(words);
  return { words: place, key: keyOf(words), place: keyOf(place), forms };
}

/** Words as one, however they were separated and joined. */
function keyOf(words: readonly string[]): string {
  return words.filter((word) => word !== "and").join("");
}

function indexBy(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => Iterable<string>,
): ReadonlyMap<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const key of new Set(keysOf(candidate))) index.set(key, [...(index.get(key) ?? []), candidate]);
  }
  return index;
}

function* exactKeys({ ids, names }: Candidate): Generator<string> {
  for (const id of ids) yield keyOf(wordsIn(id));
  for (const { words } of names) yield keyOf(words);
}

function* placeKeys({ names, isCouncil }: Candidate): Generator<string> {
  for (const { place } of names) {
    yield keyOf(place);
    const joint = place.findIndex((word, index) => index > 0 && joints.has(word));
    if (isCouncil && joint > 0) yield keyOf(place.slice(0, joint));
  }
}

/** What tells places of one name apart: Newcastle upon Tyne, Barrow-in-Furness. */
const joints = new Set(["upon", "on", "under", "in"]);

function* partKeys({ names, isCouncil }: Candidate): Generator<string> {
  if (!isCouncil) return;
  for (const { words, place, parts } of names) {
    if (parts.length > 1) for (const part of parts) yield keyOf(part);
    for (const some of [place, place.filter(isMain), words.filter(isMain)]) {
      if (some.length >= 3) yield some.map((word) => word.charAt(0)).join("");
    }
  }
}

function isMain(word: string): boolean {
  return !["and", "of", "the"].includes(word);
}

/** Those that somebody can mean who says so much, and of these the likelier ones. */
function fitting(candidates: readonly Candidate[], { forms }: Query): Candidate[] {
  const possible = candidates.filter((candidate) => mayMean(forms, candidate.forms));
  const councils = preferred(possible, (candidate) => !candidate.forms.has("combined"));
  return preferred(councils, (candidate) => [...forms].every((form) => candidate.forms.has(form)));
}

/** Those of some kind, or all when there is none. */
function preferred(candidates: Candidate[], is: (candidate: Candidate) => boolean): Candidate[] {
  const some = candidates.filter(is);
  return some.length > 0 ? some : candidates;
}

function unique(candidates: readonly Candidate[]): FoundAuthority[] {
  return distinct(candidates.map(({ found }) => found));
}

function distinct(all: readonly FoundAuthority[]): FoundAuthority[] {
  const seen = new Set<string>();
  return all.filter(({ slug }) => seen.size < seen.add(slug).size);
}

/** Those of which every word of a text begins a word; those whose name begins with the text first. */
function beginning(all: readonly Candidate[], { words, key, forms }: Query): FoundAuthority[] {
  if (words.length === 0) return [];
  const rank = ({ names, found: { former }, ...of }: Candidate): number =>
    (names.some(({ place, words }) => [place, words].some((some) => keyOf(some).startsWith(key))) ? 0 : 1) +
    (former === undefined ? 0 : 2) +
    (mayMean(forms, of.forms) ? 0 : 4);
  return all
    .filter(({ hay }) => words.every((word) => hay.some((one) => one.startsWith(word))))
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => a.rank - b.rank || a.candidate.found.name.length - b.candidate.found.name.length)
    .map(({ candidate }) => candidate.found);
}

function nearIn(all: readonly Candidate[]): (query: Query) => FoundAuthority[] {
  // Of other names, those as short as “Cambs” are near to too much.
  const byPlace = indexBy(all, ({ names }) =>
    names.map(({ place }) => keyOf(place)).filter((key, position) => position === 0 || key.length > 5),
  );
  const suggest = suggester(byPlace.keys());
  return ({ place }) => unique(suggest(place).flatMap((one) => byPlace.get(one) ?? [])).slice(0, 3);
}
