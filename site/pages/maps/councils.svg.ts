import type { APIRoute } from "astro";

import { groundDrawing } from "../../charts/hexagons.ts";

/** The hexagons of all councils, which every map lays below its own. A browser loads it once. */
export const GET: APIRoute = () => new Response(groundDrawing(), { headers: { "Content-Type": "image/svg+xml" } });
