import type { TextEngine } from "../../search/query/source.ts";

/** The part of Pagefind’s API that is used here. Its script is in the folder of the index. */
interface PagefindModule {
  createInstance: (options: object) => {
    filters: () => Promise<unknown>;
    mergeIndex: (folder: string, options: object) => Promise<void>;
    search: (term: string) => Promise<{ results: readonly { words: readonly number[] }[] }>;
  };
}

/**
 * Opens one or more Pagefind indexes as one. Only the positions of words are read: Pagefind’s ranking is not used.
 *
 * @param folders their addresses, with a trailing slash; at least one
 * @param version cache key that changes with the index, so that the browser cache serves no stale files
 */
export async function openPagefind([first = "", ...others]: readonly string[], version: string): Promise<TextEngine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance({ basePath: first, noWorker: true, metaCacheTag: version });
  // If the first index fails to load, `mergeIndex` never settles; `filters` rejects, so call it first.
  if (others.length > 0) await pagefind.filters();
  await Promise.all(others.map((folder) => pagefind.mergeIndex(folder, { metaCacheTag: version })));
  return {
    async placesOf(word) {
      // Do not quote the word: a quoted search returns only its first position on each page.
      const { results } = await pagefind.search(word);
      return results.flatMap(({ words }) => words);
    },
  };
}
