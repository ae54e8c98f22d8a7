import type { APIRoute } from "astro";

import { href } from "../href.ts";

/** Allows all crawlers, and names the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href("/sitemap.xml"), site).href}\n`);
