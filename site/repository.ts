import packageJson from "../package.json" with { type: "json" };
import { settings } from "./settings.ts";

/** Where the catalogue’s source can be read and changed. */
export const repository = settings?.repository ?? packageJson.repository.replace(/^github:/, "https://github.com/");

/** Where entries can be sent by email; empty as long as nobody reads such a mailbox. */
export const mailbox = settings?.mailbox ?? "";

/** The page on which the file of an entry can be read. */
export function fileAddress(file: string): string {
  return `${repository}/blob/main/catalogue/${file}`;
}

/** The page on which a change to the file of an entry can be suggested. */
export function editAddress(file: string): string {
  return `${repository}/edit/main/catalogue/${file}`;
}
