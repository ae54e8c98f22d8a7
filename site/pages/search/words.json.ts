import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { searchVocabulary } from "../../search/vocabulary.ts";

/** The words that the search page compares a misspelt query with. */
export const GET: APIRoute = () => Response.json(searchVocabulary(context));
