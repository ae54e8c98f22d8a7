import type { APIRoute, GetStaticPaths } from "astro";

import { groundDrawing } from "../../charts/hexagons.ts";
import { coversUk } from "../../covers-uk.ts";

export const getStaticPaths = (() => (coversUk ? [{ params: { map: "councils" } }] : [])) satisfies GetStaticPaths;

/** The base layer of every map: the hexagons of all councils, which browsers cache. */
export const GET: APIRoute = () => new Response(groundDrawing(), { headers: { "Content-Type": "image/svg+xml" } });
