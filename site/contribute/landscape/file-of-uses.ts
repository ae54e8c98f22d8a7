import { tableHeadings, tableRows } from "../../../schemas/landscape/table.ts";
import { csvForSpreadsheets } from "../../../schemas/spreadsheet/write-csv.ts";
import { writeXlsx } from "../../../schemas/spreadsheet/write-xlsx.ts";
import { usesIn } from "./examine.ts";

/** Returns the uses in an authority’s file as a spreadsheet. */
export async function fileOfUses(
  text: string,
  ending: "csv" | "xlsx",
  nameOfProduct: (slug: string) => string | undefined,
): Promise<Blob> {
  const rows = tableRows(usesIn(text), nameOfProduct);
  if (ending === "csv") return new Blob([csvForSpreadsheets(tableHeadings, rows)], { type: "text/csv" });
  const content = await writeXlsx("Uses", tableHeadings, rows);
  return new Blob([new Uint8Array(content)], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}
