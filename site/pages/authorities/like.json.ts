import type { APIRoute } from "astro";

import { context } from "../../catalogue/context.ts";
import { likePageSlugs } from "../../like/view.ts";

/** Which councils have a page that says what councils like them have, for scripts, which then ask for no other. */
export const GET: APIRoute = () => Response.json(likePageSlugs(context));
