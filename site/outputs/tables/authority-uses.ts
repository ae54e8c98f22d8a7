import { tableHeadings, tableRows } from "../../../schemas/landscape/table.ts";
import { csvForSpreadsheets } from "../../../schemas/spreadsheet/write-csv.ts";
import type { SystemRecord, UseRecord } from "../../../schemas/statements/statements.ts";
import { byName } from "../../by-name.ts";
import { type Output, type OutputContext, publishedSlugs } from "../output.ts";

/** The uses of each authority: its own statements, then inherited ones, with the columns that its form imports. */
export const authorityUses: Output = {
  id: "authority-uses",
  link: "What it uses itself (CSV)",
  group: "tables",
  title: "What an authority uses",
  description:
    "One row is a product or system with its contract, in the columns that the form for spreadsheets reads again; last, from which council it was inherited. What an authority uses through a shared service is in the table of that service, and in that of all uses.",
  address: "/authorities/{authority}/uses.csv",
  mediaType: "text/csv",
  *files(context) {
    const { catalogue } = context;
    const nameOfProduct = (slug: string): string | undefined => catalogue.product.get(slug)?.data.name;
    for (const authority of catalogue.authority.values()) {
      const { slug, data } = authority;
      const own = tableRows(data.uses ?? [], nameOfProduct).map((row) => [...row, undefined]);
      const inherited = inheritedBy(slug, context).map((use) => {
        const [row = []] = tableRows([{ ...use, confirmed: undefined }], nameOfProduct);
        return [...row, use.inheritedFrom.data.name];
      });
      const rows = [...own, ...inherited];
      const content = csvForSpreadsheets(header, rows);
      for (const fetched of publishedSlugs(authority))
        yield { address: `/authorities/${fetched}/uses.csv`, content, rows: rows.length };
    }
  },
};

const header = [...tableHeadings, "Inherited from"];

type Inherited = (UseRecord | SystemRecord) & Required<Pick<UseRecord, "inheritedFrom">>;

/** The uses that an authority inherits from its predecessors, sorted by the predecessor’s name. It has not confirmed them itself. */
function inheritedBy(slug: string, { relations }: OutputContext): Inherited[] {
  return [...(relations.usesOf.get(slug) ?? []), ...(relations.systemsOf.get(slug) ?? [])]
    .filter((use): use is Inherited => use.inheritedFrom !== undefined)
    .sort((a, b) => byName(a.inheritedFrom.data.name, b.inheritedFrom.data.name));
}
