/** A product that a text may be about. `isCertain` says that the text is a name of it and of nothing else. */
interface FoundProduct {
  slug: string;
  isCertain: boolean;
}

/** Finds products by what people call them: earlier names, suppliers, names of the market and near spellings. Best first. */
export type ProductFinder = (text: string) => readonly FoundProduct[];

/** As long as the finder is not loaded. */
export const noProducts: ProductFinder = () => [];
