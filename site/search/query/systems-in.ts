import { type System, systems } from "../../../schemas/vocabularies/systems.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";

/** Returns the systems that councils pay for which a query names. */
export function systemsIn(query: string): System[] {
  const words = wordsOf(query);
  return systems.filter((system) => namesOf(system).some((name) => isIn(name, words)));
}

/** Whether a query is the name of a system and nothing else that says something. */
export function isNameOf(system: System, query: string): boolean {
  const asked = wordsOf(query).filter((word) => !isStopWord(word));
  return namesOf(system).some((name) => name === asked.join(""));
}

function namesOf({ name, aliases = [] }: System): string[] {
  return [name, ...aliases].map((some) => wordsOf(some).join(""));
}

/** Whether a name, its words joined, is some of the words of a query. */
function isIn(name: string, words: readonly string[]): boolean {
  return words.some((_, from) =>
    words.slice(from).some((_, more) => words.slice(from, from + more + 1).join("") === name),
  );
}
