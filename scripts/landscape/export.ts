import { writeFileSync } from "node:fs";

import type { Catalogue, Entry } from "../../schemas/index.ts";
import { tableHeadings, tableRows } from "../../schemas/landscape/table.ts";
import { csvForSpreadsheets } from "../../schemas/spreadsheet/write-csv.ts";
import { writeXlsx } from "../../schemas/spreadsheet/write-xlsx.ts";
import { CannotRun } from "../lib/stop.ts";

/**
 * Writes what an authority uses to a CSV or XLSX file, by the ending of its name.
 *
 * @returns the exit code
 */
export async function exportUses(
  { slug, data }: Entry<"authority">,
  catalogue: Catalogue,
  path: string,
): Promise<number> {
  const rows = tableRows(data.uses ?? [], (product) => catalogue.product.get(product)?.data.name);
  if (path.endsWith(".csv")) writeFileSync(path, csvForSpreadsheets(tableHeadings, rows));
  else if (path.endsWith(".xlsx")) writeFileSync(path, await writeXlsx(slug, tableHeadings, rows));
  else throw new CannotRun(`${path} does not end in .csv or .xlsx.`);
  process.stderr.write(`Wrote ${rows.length} rows to ${path}\n`);
  return 0;
}
