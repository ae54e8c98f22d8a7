import { csvOf } from "../../schemas/spreadsheet/write-csv.ts";
import type { SideBySideView } from "./side-by-side.ts";

/**
 * Returns what councils run as CSV: a row for each service, council and product or system, in the order of the page.
 *
 * @param views the comparisons, with the name of the successor council that each is about; empty without one
 */
export function sideBySideCsv(views: readonly { name: string; view: SideBySideView }[]): {
  text: string;
  /** Number of rows, without the header. */
  rows: number;
} {
  const rows = views.flatMap(({ name, view: { councils, services } }) =>
    services.flatMap(({ title, cells }) =>
      cells.flatMap((items, index) =>
        items.map(({ name: thing, product, status, supplier, contract, notes, reason, evidence }) => [
          ...[name, title, councils[index]?.name, councils[index]?.slug, thing, product, status.text, supplier],
          ...[contract?.until, contract?.noticeBy, contract?.extendableUntil, contract?.band],
          ...[notes.join("; "), reason, evidence?.url],
        ]),
      ),
    ),
  );
  return { text: csvOf(header, rows), rows: rows.length };
}

const header = [
  ...["successor", "service", "council_name", "council", "name", "product", "status", "supplier"],
  ...["contract_ends", "notice_by", "extendable_until", "band", "notes", "reason", "evidence"],
];
