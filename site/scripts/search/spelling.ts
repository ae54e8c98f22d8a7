import { suggest } from "../../../schemas/reading/suggest.ts";
import { wantedWords } from "../text.ts";

const most = 3;

/** Other spellings of what somebody typed, from the words of names and tags, which are fetched when first needed. */
export class Spelling {
  readonly #address: string;
  #words: Promise<readonly string[]> | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /** Up to three queries that somebody may have meant; none where nothing comes near. */
  async suggestions(query: string): Promise<string[]> {
    const words = await this.#load();
    const typed = wantedWords(query);
    // The engine finds the beginnings of words, so a beginning is no slip.
    const options = typed.map((word) =>
      words.some((known) => known.startsWith(word)) ? [word] : suggest(word, words).slice(0, most),
    );
    const queries = Array.from({ length: most }, (_, index) =>
      options.flatMap((some) => some[index] ?? some.at(-1) ?? []).join(" "),
    );
    return [...new Set(queries)].filter((some) => some !== "" && some !== typed.join(" "));
  }

  #load(): Promise<readonly string[]> {
    this.#words ??= fetch(this.#address).then(async (response) =>
      response.ok ? ((await response.json()) as string[]) : [],
    );
    return this.#words;
  }
}
