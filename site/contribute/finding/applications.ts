import type { KnownProduct } from "../../../schemas/finding/application-target.ts";
import { applicationFinder } from "../../../schemas/finding/application.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";
import type { ProductFinder } from "./products.ts";

/** Makes the finder of products, in a module of its own, which a page can load when somebody looks for one. */
export function productFinder(products: readonly KnownProduct[]): ProductFinder {
  const finder = applicationFinder(products, systems);
  return (text) => {
    const answer = finder.find({ name: text });
    const candidates = answer.type === "sure" ? [answer.match] : answer.type === "ambiguous" ? answer.candidates : [];
    return candidates.flatMap(({ application, isCertain }) =>
      application.type === "product" ? { slug: application.slug, isCertain } : [],
    );
  };
}
