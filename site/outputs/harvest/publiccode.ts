import type { Entry } from "../../../schemas/index.ts";
import { exportContext } from "../../../schemas/publiccode/export-context.ts";
import { isPublicCode, toPubliccode } from "../../../schemas/publiccode/from-product.ts";
import { gapsIn } from "../../../schemas/publiccode/gaps.ts";
import { productStageOf } from "../../kinds/product/stage.ts";
import { siteName } from "../../layouts/frame.ts";
import { type LeftOut, type Output, type OutputContext, publishedSlugs } from "../output.ts";

/** The open products as `publiccode.yml`, in its newest version. */
export const publiccodeFiles: Output = {
  id: "publiccode",
  group: "harvest",
  title: "publiccode.yml",
  description: "Each open product that has all the facts which the standard asks for (version 0.7).",
  address: "/products/{slug}/publiccode.yml",
  mediaType: "application/yaml",
  *files(context) {
    const naming = exportContext(context.catalogue, context.relations, siteName);
    for (const entry of publicCode(context)) {
      const exported = toPubliccode({ ...entry.data, stage: productStageOf(entry.data, context.today) }, naming(entry));
      if (!("text" in exported)) continue;
      for (const slug of publishedSlugs(entry)) yield { address: publiccodeAddress(slug), content: exported.text };
    }
  },
  leftOut: withoutPublicCode,
};

/** Yields the open products without a valid `publiccode.yml`, with the missing facts. */
export function* withoutPublicCode(context: Pick<OutputContext, "catalogue">): Generator<LeftOut> {
  for (const entry of publicCode(context)) {
    const missing = gapsIn(entry.data).map(({ fact }) => fact);
    if (missing.length > 0) yield { entry, missing };
  }
}

/** The address, from the site’s root, of a product’s `publiccode.yml`, if it has one. */
export function publiccodeAddress(slug: string): string {
  return `/products/${slug}/publiccode.yml`;
}

/** The products that are software with source code under an open licence. */
export function publicCode({ catalogue }: Pick<OutputContext, "catalogue">): Entry<"product">[] {
  return [...catalogue.product.values()].filter(({ data }) => isPublicCode(data));
}
