import { NameIndex } from "../../../schemas/finding/name-places.ts";
import { type System, systems } from "../../../schemas/vocabularies/systems.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";

const index = new NameIndex(
  systems.flatMap((system) =>
    [system.name, ...(system.aliases ?? [])].map((name): [string[], System] => [wordsOf(name), system]),
  ),
);

/** Returns the systems that a query names. Of names that overlap, the longest counts: “Capita One” is not “Capita”. */
export function systemsIn(query: string): System[] {
  const named = new Set(index.placesIn(wordsOf(query)).map(({ value }) => value));
  return systems.filter((system) => named.has(system));
}

/** Whether a query is the name of a system and nothing else that says something. */
export function isNameOf(system: System, query: string): boolean {
  const words = wordsOf(query);
  return index
    .placesIn(words)
    .some(({ value, from, to }) => value === system && [...words.slice(0, from), ...words.slice(to)].every(isStopWord));
}
