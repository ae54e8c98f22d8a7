import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { estatesIn } from "../../estates/estates.ts";

/** Which councils can stand side by side, for the script of that page, which then asks for no other. */
export const GET: APIRoute = () => Response.json([...estatesIn(context).keys()]);
