import { editOnGitHub, fileOnGitHub } from "../schemas/address.ts";
import { identity } from "./identity.ts";

/** The address of the repository of the catalogue. */
export const { repository } = identity;

/** The email address that accepts entries; empty if there is none. */
export const mailbox = identity.mailbox ?? "";

/** The address of the page on GitHub that shows an entry’s file. */
export function fileAddress(file: string): string {
  return fileOnGitHub(repository, file);
}

/** The address of GitHub’s editor for an entry’s file. */
export function editAddress(file: string): string {
  return editOnGitHub(repository, file);
}
