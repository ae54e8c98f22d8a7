import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { glossaryView } from "../../glossary/view.ts";
import { guides } from "../../guides/index.ts";

/** The glossary, from which the search page shows a matching term. */
export const GET: APIRoute = () => Response.json(glossaryView(context, guides));
