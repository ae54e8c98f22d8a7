import { type Entry, type FieldsOf, isRetired } from "../../../schemas/index.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import type { Context } from "../../catalogue/context.ts";
import { isMet } from "../../conformance/conformance.ts";
import { counted } from "../../format.ts";
import { entriesFor, serviceView, type ServiceView } from "../../services/service.ts";

/** A service of a standard with products of which none conforms. */
export interface GapView {
  service: ServiceView;
  /** “4 products, none of which does” */
  words: string;
}

/**
 * The services of a standard that have products but no conforming one; undefined if there are none or the standard is
 * not current.
 */
export function gapsOf({ slug, data }: Entry<"standard">, context: Context): GapView[] | undefined {
  if (!isCurrent(data, context)) return undefined;
  const meeting = new Set(
    context.relations.conformance.get(slug)?.flatMap((claim) => (isMet(claim) ? [claim.product.slug] : [])),
  );
  const gaps = data.services.flatMap((service) => {
    const products = currentProducts(service, context);
    if (products.length === 0 || products.some((product) => meeting.has(product.slug))) return [];
    const words =
      products.length === 1
        ? "1 product, which does not"
        : `${counted(products.length, "product", "products")}, none of which does`;
    return [{ service: serviceView(service), words }];
  });
  return gaps.length > 0 ? gaps : undefined;
}

/** The current products for a service, including those for any service. */
export function currentProducts(service: ServiceArea, context: Context): Entry<"product">[] {
  const { own, any } = entriesFor("product", service, context);
  return [...own, ...any].filter(({ data }) => !isRetired(data, context.today));
}

/** Whether a standard is neither retired nor superseded. */
export function isCurrent(standard: FieldsOf["standard"], { today }: Context): boolean {
  return !isRetired(standard, today) && standard.status !== "superseded";
}
