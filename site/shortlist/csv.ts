import { csvOf } from "../../schemas/spreadsheet/write-csv.ts";
import type { ShortlistFacts } from "./facts.ts";

/** Returns a shortlist as CSV: a row for each fact, with the peer catalogue that it comes from. */
export function shortlistCsv({ entries, clauses, councils, stories, gaps }: ShortlistFacts): string {
  const rows = [
    ...entries.map(({ kind, name, slug, address, home, note }) => [
      address === undefined ? "No longer in the catalogue" : kind === "product" ? "Product" : "Standard",
      name,
      slug,
      note,
      address,
      home,
    ]),
    ...clauses.map(({ standard, lines, address, home }) => ["Clause", standard, lines.join("\n"), "", address, home]),
    ...councils.map(({ name, says, contacts, address, home }) => [
      "Council to ask",
      name,
      says.join("; "),
      contacts.join("; "),
      address,
      home,
    ]),
    ...stories.map(({ name, summary, about, address }) => ["Case study", name, summary, about.join("; "), address, ""]),
    ...gaps.map(({ name, missing }) => ["Not known yet", name, missing.join("; "), "", "", ""]),
  ];
  return csvOf(
    ["part", "name", "text", "note_or_contact", "address", "catalogue"],
    rows.map((row) => row.map((text) => text?.trim())),
  );
}
