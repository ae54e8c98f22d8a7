import { useCallback, useState } from "preact/hooks";

import { noProducts, type ProductFinder } from "../finding/products.ts";
import { loadProducts } from "../loading.ts";

/** Shared by all comboboxes of a page, so that the products are loaded once. */
let loading: Promise<ProductFinder> | undefined;

/** The product finder. */
interface LoadedProducts {
  /** Finds nothing until it is loaded. */
  find: ProductFinder;
  /** Whether it could not be loaded: the combobox then matches only the names and slugs of products. */
  isMissing: boolean;
  /** Loads it. The next call retries after a failure. */
  load: () => void;
}

/** Returns the product finder and a function that loads it. */
export function useProducts(base: string): LoadedProducts {
  const [find, setFind] = useState<ProductFinder>(() => noProducts);
  const [isMissing, setMissing] = useState(false);
  const load = useCallback(async (): Promise<void> => {
    loading ??= loaded(base);
    try {
      const finder = await loading;
      setFind(() => finder);
      setMissing(false);
    } catch {
      loading = undefined;
      setMissing(true);
    }
  }, [base]);
  return { find, isMissing, load: () => void load() };
}

async function loaded(base: string): Promise<ProductFinder> {
  const [{ productFinder }, products] = await Promise.all([import("../finding/applications.ts"), loadProducts(base)]);
  return productFinder(products);
}
