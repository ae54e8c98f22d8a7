import type { APIRoute } from "astro";

import { catalogue } from "../../catalogue/index.ts";
import { listingsOf } from "../../contribute/checking/list.ts";

/** What the form needs to know of the published catalogue. */
export const GET: APIRoute = () => Response.json(listingsOf(catalogue));
