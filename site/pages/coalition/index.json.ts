import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { subjectsOnMap } from "../../coalition/subjects.ts";

/** The products and standards that the coalition’s map can filter by, for its script. */
export const GET: APIRoute = () => Response.json(subjectsOnMap(context));
