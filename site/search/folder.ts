/** The folder of the built site that holds the search index. */
export const indexFolder = "search-index";

/** Returns the folder in it that holds Pagefind’s index of the texts of a shard, counted from 1. */
export function pagefindFolder(shard = 1): string {
  return shard === 1 ? "pagefind" : `pagefind-${shard}`;
}
