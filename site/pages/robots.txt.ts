import type { APIRoute } from "astro";

import { href } from "../href.ts";

/** Lets search engines read everything, and says where the pages are listed. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href("/sitemap.xml"), site).href}\n`);
