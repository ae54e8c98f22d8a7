import { identityOf } from "../lib/identity.ts";

/** The address of the published site, `/` at the end: the one given, the one that the environment names, or our own. */
export function publishedSite(given: string | undefined): URL {
  const address = given ?? process.env["SITE"] ?? identityOf(undefined).homepage;
  return new URL(address.replace(/(?<!\/)\/*$/, "/"));
}
