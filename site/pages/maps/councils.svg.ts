import type { APIRoute } from "astro";

import { groundDrawing } from "../../charts/hexagons.ts";

/** The base layer of every map: the hexagons of all councils, which browsers cache. */
export const GET: APIRoute = () => new Response(groundDrawing(), { headers: { "Content-Type": "image/svg+xml" } });
