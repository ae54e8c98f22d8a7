import type { APIRoute, GetStaticPaths } from "astro";

import { type Entry, isOpen, namingFor, toPubliccode } from "../../../../schemas/index.ts";
import { catalogue } from "../../../catalogue/index.ts";

const naming = namingFor(catalogue);

/** Every open product as a file that other catalogues of public code can read. */
export const getStaticPaths = (() =>
  [...catalogue.product.values()]
    .filter(({ data }) => isOpen(data))
    .map((product) => ({ params: { slug: product.slug }, props: { product } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ product: Entry<"product"> }> = ({ props: { product } }) =>
  new Response(toPubliccode(product.data, naming(product.slug)));
