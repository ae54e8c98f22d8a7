import { changeTable } from "./changes.ts";
import { connections } from "./connections.ts";
import { entryTables } from "./entries.ts";
import { costs, spending } from "./money.ts";
import { adoptions, conformance, contracts, dependencies, links, measures, uses } from "./relations.ts";
import type { ReferredTable, Table } from "./table.ts";

/** The tables of relations between entries and of figures: one row a statement. */
export const relationTables: readonly Table[] = [
  ...[uses, adoptions, conformance, dependencies, contracts, measures, links],
  ...[costs, spending, connections],
];

/** Every table that is published, in every tabular format. */
export const tables: readonly Table[] = [...Object.values(entryTables), ...relationTables, changeTable];

/** The name of a table’s key column. */
export function keyOf(table: ReferredTable): string {
  return tables.find(({ name }) => name === table)?.columns.find(({ isKey }) => isKey)?.name ?? "";
}
