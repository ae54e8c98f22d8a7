import type { TextEngine } from "../../search/query/source.ts";

/** What this needs of Pagefind’s own script, which comes with its index. */
interface PagefindModule {
  createInstance: (options: object) => {
    search: (term: string) => Promise<{ results: readonly { words: readonly number[] }[] }>;
  };
}

/**
 * Opens Pagefind’s index.
 *
 * @param folder its address, with `/` at the end
 * @param version is another for another index, so that no old file of it is taken from the browser’s cache
 */
export async function openPagefind(folder: string, version: string): Promise<TextEngine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance({ basePath: folder, noWorker: true, metaCacheTag: version });
  return {
    async placesOf(word) {
      // In quotes, a word would have only its first place of each page.
      const { results } = await pagefind.search(word);
      return results.flatMap(({ words }) => words);
    },
  };
}
