import type { APIRoute } from "astro";

import { knownProducts } from "../../../../schemas/finding/in-catalogue.ts";
import { catalogue } from "../../../catalogue/index.ts";

/** The products that the spreadsheet import matches applications with. */
export const GET: APIRoute = () => Response.json(knownProducts(catalogue));
