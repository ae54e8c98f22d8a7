/** Rows per page of a list, and per “Show more”. */
export const pageSize = 30;
