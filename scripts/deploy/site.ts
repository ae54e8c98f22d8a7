import { siteAddress } from "../lib/out.ts";

/** The address of the published site, `/` at the end: the one given, the one that the environment names, or our own. */
export function publishedSite(given: string | undefined): URL {
  const address = given ?? siteAddress();
  return new URL(address.replace(/(?<!\/)\/*$/, "/"));
}
