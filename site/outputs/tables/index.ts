import { changeTable } from "./changes.ts";
import { entryTables } from "./entries.ts";
import { relationTables } from "./relations.ts";
import type { Table } from "./table.ts";

/** Every table that is published, in every tabular format. */
export const tables: readonly Table[] = [...Object.values(entryTables), ...relationTables, changeTable];

export { relationTables };
