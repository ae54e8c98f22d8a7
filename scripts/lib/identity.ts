import type { Identity } from "../../schemas/identity.ts";
import { identityOnDisk } from "../../schemas/reading/disk.ts";
import { catalogueFolder } from "./folder.ts";

/** What a catalogue is called and where it is: the folder named, or the one that the environment names, or our own. */
export function identityOf(named: string | undefined): Identity {
  return identityOnDisk(catalogueFolder(named), process.env["GITHUB_REPOSITORY"]);
}

/** Returns the User-Agent header of our programs, with a contact for server administrators. */
export function userAgent(): string {
  return (agent ??= agentOf(identityOf(undefined)));
}

let agent: string | undefined;

function agentOf({ id, homepage }: Identity): string {
  return `${id} (+${homepage})`;
}
