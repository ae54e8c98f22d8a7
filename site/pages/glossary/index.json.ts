import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { glossaryView } from "../../glossary/view.ts";
import { guides } from "../../guides/index.ts";

/** The glossary for the search page, which shows the term that somebody looks for. */
export const GET: APIRoute = () => Response.json(glossaryView(context, guides));
