import { plainSite } from "../../schemas/settings.ts";
import { environmentVariable } from "./environment-variable.ts";
import { catalogueIdentity } from "./identity.ts";
import { CommandError } from "./stop.ts";

/**
 * Returns the address that the site will have: that of the environment, else of the catalogue’s settings.
 *
 * @throws CommandError for no http or https address
 */
export function siteAddress(): string {
  const address = environmentVariable("SITE") ?? catalogueIdentity(undefined).homepage;
  const fault = siteAddressFault(address);
  if (fault === undefined) return address;
  throw new CommandError(`SITE is “${address}”. ${fault}, such as SITE=https://example.org/catalogue/.`);
}

const plainAddress = new RegExp(`^https?:\\/\\/${plainSite}\\/*$`);

/** Returns why a site cannot be built for an address, as the beginning of a sentence; undefined where it can. */
export function siteAddressFault(text: string): string | undefined {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return "It must be an address";
  return plainAddress.test(text)
    ? undefined
    : "It must be an address without a user name, a query or special characters";
}

/**
 * Returns the path of {@link siteAddress}, with `/` at both ends.
 *
 * @throws CommandError as it does
 */
export function basePath(): string {
  return new URL(siteAddress()).pathname.replace(/(?<!\/)\/*$/, "/");
}
