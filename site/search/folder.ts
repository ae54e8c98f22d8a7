/** The folder of the built site that holds the search index. */
export const indexFolder = "search-index";

/** The folder in it that holds Pagefind’s index of the texts. */
export const pagefindFolder = "pagefind";
