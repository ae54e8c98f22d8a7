import { readSpreadsheet } from "../spreadsheet/read.ts";
import { UnreadableFile } from "../spreadsheet/sheet.ts";
import { findList, type List } from "./columns.ts";

/** A list of applications or contracts in a file. */
export interface ReadList extends List {
  /** What could not be taken over as it is, each in one sentence. */
  notes: readonly string[];
}

/**
 * The list that a spreadsheet file holds.
 *
 * @throws UnreadableFile when it cannot be read or has no column of names
 */
export function readList(content: Uint8Array): ReadList {
  const { sheets, notes } = readSpreadsheet(content);
  const list = findList(sheets);
  if (!list)
    throw new UnreadableFile(
      "No column of names was found. Give the list a row of headings, such as “Application name” and “Supplier”.",
    );
  return { ...list, notes };
}
