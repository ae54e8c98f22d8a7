import { csvOf } from "../../../schemas/spreadsheet/write-csv.ts";
import { listSchema, pagedJson } from "../api/pages.ts";
import type { Output } from "../output.ts";
import { relationTables, tables } from "./index.ts";
import { recordsOf } from "./table.ts";

/** Every table as CSV. */
export const csvTables: Output = {
  id: "tables-csv",
  group: "tables",
  title: "Tables as CSV",
  description: "For a spreadsheet or a statistics program: stable columns, one row an entry or a statement.",
  address: "/api/v1/{table}.csv",
  mediaType: "text/csv",
  each: tables.map(({ name }) => name),
  *files(context) {
    for (const { name, columns, rows } of tables) {
      const all = [...rows(context)];
      const content = csvOf(
        columns.map((column) => column.name),
        all,
      );
      yield { address: `/api/v1/${name}.csv`, content, rows: all.length };
    }
  },
};

/** The relation tables as JSON. Entries have their own lists with all fields. */
export const jsonTables: Output = {
  id: "relations-json",
  group: "tables",
  title: "Relations as JSON",
  description: "What entries say about each other: who uses, has adopted, meets, depends on what.",
  address: "/api/v1/{relation}.json",
  paged: true,
  mediaType: "application/json",
  each: relationTables.map(({ name }) => name),
  schema: (relation) => listSchema({ $ref: `#/components/schemas/${relation}` }),
  *files(context) {
    for (const table of relationTables) {
      yield* pagedJson(`/api/v1/${table.name}`, [...recordsOf(table, context)], context.site);
    }
  },
};

/** The relation tables as newline-delimited JSON. */
export const ndjsonTables: Output = {
  id: "relations-ndjson",
  group: "tables",
  title: "Relations, one a line",
  description: "The same as newline-delimited JSON.",
  address: "/api/v1/{relation}.ndjson",
  mediaType: "application/x-ndjson",
  each: relationTables.map(({ name }) => name),
  *files(context) {
    for (const table of relationTables) {
      const lines = Array.from(recordsOf(table, context), (record) => `${JSON.stringify(record)}\n`);
      yield { address: `/api/v1/${table.name}.ndjson`, content: lines.join(""), rows: lines.length };
    }
  },
};
