import type { KnownProduct } from "../../../schemas/finding/application-target.ts";
import { applicationFinder } from "../../../schemas/finding/application.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";
import type { ProductFinder } from "./products.ts";

/** Builds the product finder. A module of its own, so that pages can import it lazily. */
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
