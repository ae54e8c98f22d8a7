/**
 * A matched product. `isCertain`: the text is nothing but a name of it. Two products of the same name are both certain.
 */
interface FoundProduct {
  slug: string;
  isCertain: boolean;
}

/** Finds up to four products by current, earlier and market names, by supplier and by near spelling; best first. */
export type ProductFinder = (text: string) => readonly FoundProduct[];

/** Placeholder until the finder is loaded. */
export const noProducts: ProductFinder = () => [];
