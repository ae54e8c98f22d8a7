import { suggester } from "../likeness/suggest.ts";
import { wordsIn } from "../likeness/words.ts";
import { type Candidate, candidatesIn, keyOf } from "./candidates.ts";
import { councilName, type CouncilForm, areCompatible } from "./council-name.ts";
import type { Directory, FoundAuthority } from "./directory.ts";

/** The authority that a text is about. Where several match, none is chosen. */
export type AuthorityAnswer =
  | { type: "one"; authority: FoundAuthority }
  | { type: "several"; authorities: readonly FoundAuthority[] }
  // `near` has at most three authorities at a small edit distance, nearest first.
  | { type: "none"; near: readonly FoundAuthority[] };

/** Finds authorities by what people call them. */
export interface AuthorityFinder {
  /** Finds the authority that a whole text names. */
  find: (text: string) => AuthorityAnswer;
  /** Autocompletes a text: at most `most` authorities, likeliest first. */
  like: (text: string, most: number) => FoundAuthority[];
}

/**
 * Makes a finder. It knows an authority by its slug, its codes, its name, its short name (“Camden Council”, “LB Camden”,
 * “Camden”), its initials (“RBKC”), a part of its name that no other has (“Hove”), and by those that it took over from.
 * It indexes the directory lazily, on the first lookup: a form makes several finders before anybody types.
 */
export function authorityFinder(directory: Directory): AuthorityFinder {
  let made: AuthorityFinder | undefined;
  const finder = (): AuthorityFinder => (made ??= indexedFinder(directory));
  return { find: (text) => finder().find(text), like: (text, most) => finder().like(text, most) };
}

function indexedFinder(directory: Directory): AuthorityFinder {
  const all = candidatesIn(directory);
  const exact = indexBy(all, ({ keys }) => keys.exact);
  const places = indexBy(all, ({ keys }) => keys.places);
  const parts = indexBy(all, ({ keys }) => keys.parts);
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
  /** Lookup key: the words joined. */
  key: string;
  /** Lookup key of the place: its words joined. */
  place: string;
  forms: ReadonlySet<CouncilForm>;
}

function queryOf(text: string): Query {
  // “L.B. of Camden”
  const words = wordsIn(text.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, ""));
  const { place, forms } = councilName(words);
  return { words: place, key: keyOf(words), place: keyOf(place), forms };
}

function indexBy(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => ReadonlySet<string>,
): ReadonlyMap<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const key of keysOf(candidate)) {
      const sharing = index.get(key);
      if (sharing) sharing.push(candidate);
      else index.set(key, [candidate]);
    }
  }
  return index;
}

/** Filters the candidates that a query can mean, then prefers councils and candidates with all forms of the query. */
function fitting(candidates: readonly Candidate[], { forms }: Query): Candidate[] {
  const possible = candidates.filter((candidate) => areCompatible(forms, candidate.forms));
  const councils = preferred(possible, (candidate) => !candidate.forms.has("combined"));
  return preferred(councils, (candidate) => [...forms].every((form) => candidate.forms.has(form)));
}

/** Returns the candidates that pass a filter, or all if none passes. */
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

/** Matches prefixes: every word of the query is a prefix of some word. Names with the whole query as prefix come first. */
function beginning(all: readonly Candidate[], { words, key, forms }: Query): FoundAuthority[] {
  if (words.length === 0) return [];
  const rank = ({ names, found: { former }, ...of }: Candidate): number =>
    (names.some(({ place, words }) => [place, words].some((some) => keyOf(some).startsWith(key))) ? 0 : 1) +
    (former === undefined ? 0 : 2) +
    (areCompatible(forms, of.forms) ? 0 : 4);
  return all
    .filter(({ hay }) => words.every((word) => hay.some((one) => one.startsWith(word))))
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => a.rank - b.rank || a.candidate.found.name.length - b.candidate.found.name.length)
    .map(({ candidate }) => candidate.found);
}

function nearIn(all: readonly Candidate[]): (query: Query) => FoundAuthority[] {
  const byPlace = indexBy(all, ({ keys }) => keys.near);
  const suggest = suggester(byPlace.keys());
  return ({ place }) => unique(suggest(place).flatMap((one) => byPlace.get(one) ?? [])).slice(0, 3);
}
