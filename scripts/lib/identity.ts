import type { Identity } from "../../schemas/identity.ts";
import { identityOnDisk } from "../../schemas/reading/disk.ts";
import { catalogueFolder } from "./folder.ts";

/**
 * Returns the identity of the catalogue in a folder: the given one, else that of the environment, else our own.
 *
 * @throws CommandError if there is no catalogue
 */
export function catalogueIdentity(named: string | undefined): Identity {
  return identityOnDisk(catalogueFolder(named), process.env["GITHUB_REPOSITORY"]);
}

/** Returns the User-Agent header of our programs, with a contact for server administrators. */
export function userAgent(): string {
  return (agent ??= agentOf(catalogueIdentity(undefined)));
}

let agent: string | undefined;

function agentOf({ id, homepage }: Identity): string {
  return `${id} (+${homepage})`;
}
