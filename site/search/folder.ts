/** The folder of the built site that holds the search index. */
export const indexFolder = "search-index";
