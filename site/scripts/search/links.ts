/** Adds the base path to an address from the site’s root. */
export type Href = (address: string) => string;
