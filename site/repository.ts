import packageJson from "../package.json" with { type: "json" };
import { editOnGitHub, fileOnGitHub } from "../schemas/address.ts";
import { gitHubAddressOf } from "../schemas/fields/repository-address.ts";
import { settings } from "./settings.ts";

/** Where the catalogue’s source can be read and changed. */
export const repository = settings?.repository ?? gitHubAddressOf(packageJson.repository);

/** Where entries can be sent by email; empty as long as nobody reads such a mailbox. */
export const mailbox = settings?.mailbox ?? "";

/** The page on which the file of an entry can be read. */
export function fileAddress(file: string): string {
  return fileOnGitHub(repository, file);
}

/** The page on which a change to the file of an entry can be suggested. */
export function editAddress(file: string): string {
  return editOnGitHub(repository, file);
}
