import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import type { CellValue } from "../../../schemas/spreadsheet/write-csv.ts";
import type { Output, OutputContext } from "../output.ts";
import { keyOf, tables } from "./index.ts";
import type { Column, Table } from "./table.ts";

/** Every table in one SQLite file. */
export const sqliteFile: Output = {
  id: "sqlite",
  group: "tables",
  title: "Everything in one SQLite file",
  description: "All tables, with what leads from one to another, to ask questions of with SQL, without a server.",
  address: "/api/v1/catalogue.sqlite",
  mediaType: "application/vnd.sqlite3",
  *files(context) {
    yield { address: "/api/v1/catalogue.sqlite", content: databaseOf(context) };
  },
};

/** Generates the database. Its bytes are reproducible: the same catalogue gives the same file. */
function databaseOf(context: OutputContext): Uint8Array {
  // SQLite writes to a file only.
  const folder = mkdtempSync(join(tmpdir(), "catalogue-"));
  try {
    const path = join(folder, "catalogue.sqlite");
    // Inserts follow the order of tables, so that rows may precede those that they refer to.
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    for (const table of tables) fill(database, table, context);
    database.exec("COMMIT");
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fill(database: DatabaseSync, { name, columns, rows }: Table, context: OutputContext): void {
  const columnList = columns.map((column) => definitionOf(column, isReferredTo(name))).join(", ");
  database.exec(`CREATE TABLE ${quoted(tableName(name))} (${columnList})`);
  const places = columns.map(() => "?").join(", ");
  const insert = database.prepare(`INSERT INTO ${quoted(tableName(name))} VALUES (${places})`);
  for (const row of rows(context)) insert.run(...row.map(stored));
}

/** The definition of a column in SQL, with its foreign key. */
function definitionOf(column: Column, isReferred: boolean): string {
  const key = column.isKey && isReferred ? ["PRIMARY KEY"] : [];
  const reference =
    column.of === undefined ? [] : [`REFERENCES ${quoted(tableName(column.of))} (${quoted(keyOf(column.of))})`];
  return [quoted(column.name), typeOf(column), ...key, ...reference].join(" ");
}

/** Whether other tables have foreign keys to a table, whose keys must then be unique. */
function isReferredTo(table: string): boolean {
  return tables.some(({ columns }) => columns.some(({ of }) => of === table));
}

/** The SQL name of a table, with `_` for `-` so that queries need not quote it. */
function tableName(name: string): string {
  return name.replaceAll("-", "_");
}

function quoted(name: string): string {
  return `"${name}"`;
}

function typeOf({ type }: Column): string {
  if (type === "number") return "REAL";
  return type === "integer" || type === "boolean" ? "INTEGER" : "TEXT";
}

function stored(value: CellValue): string | number | null {
  return typeof value === "boolean" ? Number(value) : (value ?? null);
}
