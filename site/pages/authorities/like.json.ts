import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { likePageSlugs } from "../../like/view.ts";

/** Slug of a council → slug of its page about similar councils, so that scripts request no other pages. */
export const GET: APIRoute = () => Response.json(likePageSlugs(context));
