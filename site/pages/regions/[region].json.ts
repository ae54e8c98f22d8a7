import type { APIRoute, GetStaticPaths } from "astro";

import { context } from "../../catalogue/context.ts";
import { type RegionUse, useByRegion } from "../../like/region-use.ts";

export const getStaticPaths = (() =>
  Array.from(useByRegion(context), ([region, use]) => ({
    params: { region },
    props: { use },
  }))) satisfies GetStaticPaths;

/** The uses in a region, for lists and comparisons once the reader has chosen a council. */
export const GET: APIRoute<{ use: RegionUse }> = ({ props }) => Response.json(props.use);
