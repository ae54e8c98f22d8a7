import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { likePageSlugs } from "../../like/view.ts";

/** The slugs of councils with a page about similar councils, so that scripts request no others. */
export const GET: APIRoute = () => Response.json(likePageSlugs(context));
