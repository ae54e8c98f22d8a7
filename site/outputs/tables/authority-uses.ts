import { tableHeadings, tableRows } from "../../../schemas/landscape/table.ts";
import { csvOf } from "../../../schemas/spreadsheet/write-csv.ts";
import type { Output } from "../output.ts";

/** What each authority says that it uses, with the columns that its form reads again. */
export const authorityUses: Output = {
  id: "authority-uses",
  link: "What it uses (CSV)",
  group: "tables",
  title: "What an authority uses",
  description:
    "One row is a product or system with its contract, in the columns that the form for spreadsheets reads again.",
  address: "/authorities/{authority}/uses.csv",
  mediaType: "text/csv",
  *files({ catalogue }) {
    const nameOfProduct = (slug: string): string | undefined => catalogue.product.get(slug)?.data.name;
    for (const { slug, data } of catalogue.authority.values()) {
      const rows = tableRows(data.uses ?? [], nameOfProduct);
      yield { address: `/authorities/${slug}/uses.csv`, content: csvOf(tableHeadings, rows), rows: rows.length };
    }
  },
};
