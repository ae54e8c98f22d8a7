import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { estatesIn } from "../../estates/estates.ts";

/** The slugs of councils with an estate, so that the comparison’s script requests no others. */
export const GET: APIRoute = () => Response.json([...estatesIn(context).keys()]);
