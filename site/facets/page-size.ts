/** How many rows of a list a page shows, and how many more the script adds at once. */
export const pageSize = 30;
