import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { counted } from "../format.ts";
import { serviceView, type ServiceView } from "./service.ts";

/** A service that a standard is for, with products of which none meets it. */
export interface GapView {
  service: ServiceView;
  /** “4 products, none of which meets it” */
  words: string;
}

/** The services that a standard is for and no product meets it in; nothing where there is no such service. */
export function gapsOf({ slug, data }: Entry<"standard">, { relations }: Context): GapView[] | undefined {
  if (data.retired || data.status === "superseded") return undefined;
  const meeting = new Set(
    relations.conformance.get(slug)?.flatMap(({ level, product }) => (level === "planned" ? [] : [product.slug])),
  );
  const gaps = data.services.flatMap((service) => {
    const products = relations.serving.product.get(service)?.filter(({ data: { retired } }) => !retired) ?? [];
    if (products.length === 0 || products.some((product) => meeting.has(product.slug))) return [];
    const words =
      products.length === 1
        ? "1 product, which does not"
        : `${counted(products.length, "product", "products")}, none of which does`;
    return [{ service: serviceView(service), words }];
  });
  return gaps.length > 0 ? gaps : undefined;
}
