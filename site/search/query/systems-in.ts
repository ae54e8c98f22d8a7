import { type System, systems } from "../../../schemas/vocabularies/systems.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";

/** Some words of a query, by their positions; `to` is not among them. */
interface Place {
  from: number;
  to: number;
}

/** Returns the systems that a query names. Of names that overlap, the longest counts: “Capita One” is not “Capita”. */
export function systemsIn(query: string): System[] {
  const words = wordsOf(query);
  const named = systems.flatMap((system) => placesOf(system, words).map((place) => ({ system, place })));
  const longest = named.filter(({ place }) => !named.some((other) => isPartOf(place, other.place)));
  return [...new Set(longest.map(({ system }) => system))];
}

/** Whether a query is the name of a system and nothing else that says something. */
export function isNameOf(system: System, query: string): boolean {
  const words = wordsOf(query);
  return placesOf(system, words).some(({ from, to }) =>
    [...words.slice(0, from), ...words.slice(to)].every(isStopWord),
  );
}

function placesOf({ name, aliases = [] }: System, words: readonly string[]): Place[] {
  return [name, ...aliases].flatMap((some) => placesOfName(wordsOf(some).join(""), words));
}

/** Where a name, its words joined, is in a query. */
function placesOfName(name: string, words: readonly string[]): Place[] {
  return words.flatMap((_, from) => {
    const more = words.slice(from).findIndex((_, index) => words.slice(from, from + index + 1).join("") === name);
    return more < 0 ? [] : [{ from, to: from + more + 1 }];
  });
}

function isPartOf(place: Place, other: Place): boolean {
  return other.from <= place.from && place.to <= other.to && other.to - other.from > place.to - place.from;
}
