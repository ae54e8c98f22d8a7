import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { contactLines } from "../../kinds/authority/contact-lines.ts";

/** Whom to ask at each authority, for shortlists, which name all councils that have to do with their entries. */
export const GET: APIRoute = () => Response.json(contactLines(context));
