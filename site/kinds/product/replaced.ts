import type { Entry } from "../../../schemas/index.ts";
import { replacementFits } from "../../../schemas/vocabularies/product.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";
import { type ExternalLink, externalLink } from "../../entry/external.ts";

/** Something that a product has taken the place of, or can. */
export interface ReplacedView {
  /** The product, where it has an entry. */
  product: Reference | undefined;
  name: string;
  supplier: string | undefined;
  fit: string | undefined;
  evidence: ExternalLink | undefined;
}

/** What a product has taken the place of, or can; nothing where nothing is said. */
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
