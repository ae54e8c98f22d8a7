import type { APIRoute } from "astro";

import { catalogue } from "../../catalogue/index.ts";
import { listingsOf } from "../../contribute/checking/list.ts";

/** The index of the published catalogue that the form loads. */
export const GET: APIRoute = () => Response.json(listingsOf(catalogue));
