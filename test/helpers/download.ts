import { buffer } from "node:stream/consumers";

import { parse } from "csv-parse/sync";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A downloaded table: the name of its file, and its parsed rows. */
export interface SavedTable {
  file: string;
  rows: Record<string, string>[];
}

/** Clicks “Download this list” on a page, and returns the table. */
export async function downloaded(page: Page): Promise<SavedTable> {
  const { file, content } = await savedBy(page.getByRole("link", { name: "Download this list (CSV)" }));
  // Excel detects UTF-8 only by the byte order mark.
  expect(content.subarray(0, 3)).toEqual(Buffer.from("\ufeff"));
  return { file, rows: parse(content, { columns: true, record_delimiter: "\r\n", bom: true }) };
}

/** Clicks a button or link that downloads a file, and returns the file. */
export async function savedBy(chosen: Locator): Promise<{ file: string; content: Buffer }> {
  const [download] = await Promise.all([chosen.page().waitForEvent("download"), chosen.click()]);
  return { file: download.suggestedFilename(), content: await buffer(await download.createReadStream()) };
}
