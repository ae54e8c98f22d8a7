import { editOnGitHub, fileOnGitHub } from "../schemas/address.ts";
import { identity } from "./identity.ts";

/** Where the catalogue’s source can be read and changed. */
export const { repository } = identity;

/** Where entries can be sent by email; empty as long as nobody reads such a mailbox. */
export const mailbox = identity.mailbox ?? "";

/** The page on which the file of an entry can be read. */
export function fileAddress(file: string): string {
  return fileOnGitHub(repository, file);
}

/** The page on which a change to the file of an entry can be suggested. */
export function editAddress(file: string): string {
  return editOnGitHub(repository, file);
}
