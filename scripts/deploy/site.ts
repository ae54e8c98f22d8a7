import { siteAddress, siteAddressFault } from "../lib/site-address.ts";
import { CommandError } from "../lib/stop.ts";

/**
 * Returns the address of the published site, with a closing `/`: the given one, otherwise that of the environment,
 * otherwise our own.
 *
 * @throws CommandError for a given address that is not a site’s
 */
export function publishedSite(given: string | undefined): URL {
  const fault = given === undefined ? undefined : siteAddressFault(given);
  if (fault !== undefined)
    throw new CommandError(`--site is “${given}”. ${fault}, such as --site https://example.org/catalogue/.`);
  const address = given ?? siteAddress();
  return new URL(address.replace(/(?<!\/)\/*$/, "/"));
}
