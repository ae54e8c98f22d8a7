import { useCallback, useState } from "preact/hooks";

import { noProducts, type ProductFinder } from "../finding/products.ts";
import { loadProducts } from "../loading.ts";

/** Shared by all comboboxes of a page, so that the products are loaded once. */
let loading: Promise<ProductFinder> | undefined;

/** Returns the product finder, which finds nothing until it is loaded, and a function that loads it. */
export function useProducts(base: string): [find: ProductFinder, load: () => void] {
  const [find, setFind] = useState<ProductFinder>(() => noProducts);
  const load = useCallback(async (): Promise<void> => {
    loading ??= loaded(base);
    try {
      const finder = await loading;
      setFind(() => finder);
    } catch {
      // Without a network, the combobox still matches the names and slugs of products. The next focus retries.
      loading = undefined;
    }
  }, [base]);
  return [find, () => void load()];
}

async function loaded(base: string): Promise<ProductFinder> {
  const [{ productFinder }, products] = await Promise.all([import("../finding/applications.ts"), loadProducts(base)]);
  return productFinder(products);
}
