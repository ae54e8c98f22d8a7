import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { contactLines } from "../../kinds/authority/contact-lines.ts";

/** The contacts of each authority, for shortlists. */
export const GET: APIRoute = () => Response.json(contactLines(context));
