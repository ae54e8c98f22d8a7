import { existsSync } from "node:fs";
import { dirname } from "node:path";

import type { Catalogue, Entry } from "../../schemas/index.ts";
import { tableHeadings, tableRows } from "../../schemas/landscape/table.ts";
import { count } from "../../schemas/problems/count.ts";
import { csvForSpreadsheets } from "../../schemas/spreadsheet/write-csv.ts";
import { writeXlsx } from "../../schemas/spreadsheet/write-xlsx.ts";
import { CommandError } from "../lib/stop.ts";
import { writeWhole } from "../lib/write.ts";

/**
 * Exports an authority’s uses to a CSV or XLSX file, by the extension of its name.
 *
 * @returns the exit code
 * @throws CommandError for another extension, or a folder that does not exist
 */
export async function exportUses(
  { slug, data }: Entry<"authority">,
  catalogue: Catalogue,
  path: string,
): Promise<number> {
  const rows = tableRows(data.uses ?? [], (product) => catalogue.product.get(product)?.data.name);
  // A folder in the name of a file is more likely to be a typo than to be wanted.
  if (!existsSync(dirname(path))) throw new CommandError(`There is no folder ${dirname(path)}.`);
  if (path.endsWith(".csv")) writeWhole(path, csvForSpreadsheets(tableHeadings, rows));
  else if (path.endsWith(".xlsx")) writeWhole(path, await writeXlsx(slug, tableHeadings, rows));
  else throw new CommandError(`${path} does not end in .csv or .xlsx.`);
  process.stderr.write(`Wrote ${count(rows.length, "row")} to ${path}\n`);
  return 0;
}
