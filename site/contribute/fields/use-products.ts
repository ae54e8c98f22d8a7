import { useCallback, useState } from "preact/hooks";

import { noProducts, type ProductFinder } from "../finding/products.ts";
import { loadProducts } from "../loading.ts";

/** One for all boxes of a page. */
let loading: Promise<ProductFinder> | undefined;

/** The finder of products, which finds nothing until somebody asks for it, and how to ask. */
export function useProducts(base: string): [find: ProductFinder, load: () => void] {
  const [find, setFind] = useState<ProductFinder>(() => noProducts);
  const load = useCallback(async (): Promise<void> => {
    loading ??= loaded(base);
    try {
      const finder = await loading;
      setFind(() => finder);
    } catch {
      // Without a network, products are found by their own names all the same.
      loading = undefined;
    }
  }, [base]);
  return [find, () => void load()];
}

async function loaded(base: string): Promise<ProductFinder> {
  const [{ productFinder }, products] = await Promise.all([import("../finding/applications.ts"), loadProducts(base)]);
  return productFinder(products);
}
