/** Writes the full address of a page, given the one from the site’s root. */
export type Href = (address: string) => string;
