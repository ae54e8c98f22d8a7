/** A matched product. `isCertain`: the text is a name of this product and of no other. */
interface FoundProduct {
  slug: string;
  isCertain: boolean;
}

/** Finds products by current, earlier and market names, by supplier and by near spelling; best first. */
export type ProductFinder = (text: string) => readonly FoundProduct[];

/** Placeholder until the finder is loaded. */
export const noProducts: ProductFinder = () => [];
