import { text } from "node:stream/consumers";

import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";

/** A table that a page has saved: the name of its file, and its rows as another program reads them. */
export interface SavedTable {
  file: string;
  rows: Record<string, string>[];
}

/** Chooses “Download this list” on a page. */
export async function downloaded(page: Page): Promise<SavedTable> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download this list (CSV)" }).click(),
  ]);
  const csv = await text(await download.createReadStream());
  return { file: download.suggestedFilename(), rows: parse(csv, { columns: true, record_delimiter: "\r\n" }) };
}
