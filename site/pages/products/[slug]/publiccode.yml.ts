import type { APIRoute, GetStaticPaths } from "astro";

import { isOpen, namingFor, toPubliccode } from "../../../../schemas/index.ts";
import { context } from "../../../catalogue/context.ts";
import { cacheKeyOf } from "../../../views/cache-key.ts";

/** Every open product as a file that other catalogues of public code can read. */
export const getStaticPaths = (() => {
  const naming = namingFor(context.catalogue, context.relations);
  return [...context.catalogue.product.values()]
    .filter(({ data }) => isOpen(data))
    .map(({ slug, data }) => {
      const text = toPubliccode(data, naming(slug));
      return { params: { slug }, props: { text }, cacheKey: cacheKeyOf(text) };
    });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
