import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { subjectsOnMap } from "../../coalition/subjects.ts";

/** The products and standards that the map of the coalition can show, for its script. */
export const GET: APIRoute = () => Response.json(subjectsOnMap(context));
