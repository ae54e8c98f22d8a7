import packageJson from "../../package.json" with { type: "json" };

/** The address of the published site, `/` at the end: the one given, the one that the environment names, or our own. */
export function publishedSite(given: string | undefined): URL {
  const address = given ?? process.env["SITE"] ?? packageJson.homepage;
  return new URL(address.replace(/\/*$/, "/"));
}
