import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { guides } from "../../guides/index.ts";
import { glossaryView } from "../../views/glossary.ts";

/** The glossary for the search page, which shows the term that somebody looks for. */
export const GET: APIRoute = () => Response.json(glossaryView(context, guides));
