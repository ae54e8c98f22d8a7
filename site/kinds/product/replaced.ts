import type { Entry } from "../../../schemas/index.ts";
import { replacementFits } from "../../../schemas/vocabularies/product.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";
import { type ExternalLink, externalLink } from "../../entry/external.ts";

/** A product or system that a product has replaced or can replace. */
export interface ReplacedView {
  /** The replaced product, if it has an entry. */
  product: Reference | undefined;
  name: string;
  supplier: string | undefined;
  fit: string | undefined;
  evidence: ExternalLink | undefined;
}

/** What a product has replaced or can replace; undefined if the entry says nothing. */
export function replacedBy({ data }: Entry<"product">, context: Context): ReplacedView[] | undefined {
  return data.replaces?.map(({ product: slug, system, fit, evidence }) => {
    const product = slug === undefined ? undefined : referenceTo("product", slug, context);
    return {
      product,
      name: product?.name ?? system?.name ?? "",
      supplier: system?.supplier,
      fit: fit && replacementFits.title(fit),
      evidence: externalLink(evidence, context),
    };
  });
}
