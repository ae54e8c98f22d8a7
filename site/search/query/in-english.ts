import { welsh } from "../../../schemas/vocabularies/welsh.ts";
import { wordsOf } from "../text/tokens.ts";

const english = new Map(Object.entries(welsh).map(([words, meaning]) => [wordsOf(words).join(" "), meaning]));

/** The maximum number of words in a Welsh phrase. */
const longest = 4;

/** Returns a Welsh query in English, longest phrases first; undefined if any of its words is not known. */
export function inEnglish(query: string): string | undefined {
  const words = wordsOf(query);
  const found: string[] = [];
  for (let from = 0; from < words.length;) {
    const lengths = Array.from({ length: longest }, (_, index) => longest - index);
    const length = lengths.find((some) => english.has(words.slice(from, from + some).join(" ")));
    if (length === undefined) return undefined;
    found.push(english.get(words.slice(from, from + length).join(" ")) ?? "");
    from += length;
  }
  return found.length > 0 ? found.join(" ") : undefined;
}
