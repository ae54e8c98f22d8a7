import type { TextEngine } from "../../search/query/source.ts";

/** What this needs of Pagefind’s own script, which comes with its index. */
interface PagefindModule {
  createInstance: (options: object) => {
    filters: () => Promise<unknown>;
    mergeIndex: (folder: string, options: object) => Promise<void>;
    search: (term: string) => Promise<{ results: readonly { words: readonly number[] }[] }>;
  };
}

/**
 * Opens Pagefind’s index, or several as one. Their order and Pagefind’s own ranking play no part: the places of a word are
 * all that is taken from them.
 *
 * @param folders their addresses, with `/` at the end; there is at least one
 * @param version is another for another index, so that no old file of it is taken from the browser’s cache
 */
export async function openPagefind([first = "", ...others]: readonly string[], version: string): Promise<TextEngine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance({ basePath: first, noWorker: true, metaCacheTag: version });
  // Without its first index, Pagefind would wait for ever to merge another into it. Asked for its filters, it fails.
  if (others.length > 0) await pagefind.filters();
  await Promise.all(others.map((folder) => pagefind.mergeIndex(folder, { metaCacheTag: version })));
  return {
    async placesOf(word) {
      // In quotes, a word would have only its first place of each page.
      const { results } = await pagefind.search(word);
      return results.flatMap(({ words }) => words);
    },
  };
}
