import type { Kind } from "../../../schemas/index.ts";
import type { CellValue } from "../../../schemas/spreadsheet/write-csv.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import { onceFor } from "../../once-for.ts";
import type { OutputContext } from "../output.ts";

/**
 * A column of a table. Columns are promises: new ones come last, and none is removed without a new version of the API.
 *
 * @see https://datapackage.org/standard/table-schema/
 */
export interface Column {
  name: string;
  /** A type of Table Schema. A date that may be known to the year only is a string. */
  type: "string" | "integer" | "number" | "boolean" | "date" | "datetime" | "uri";
  /** What the value says, in one sentence; in two where there can be several in one cell. */
  description: string;
  /** The only words that it can have, with what they mean. */
  words?: Words;
  /** What stands between values, where there can be several in one cell. */
  separator?: string;
  /** The table whose keys it has. */
  of?: ReferredTable;
  /** Whether no two rows have the same. */
  isKey?: true;
}

/** A table to whose rows other tables refer. */
export type ReferredTable = Kind | "contracts";

/** A table that is published in every tabular format. */
export interface Table {
  /** In addresses: lower case, joined by hyphens. */
  name: string;
  title: string;
  /** What one row says, in one sentence. */
  description: string;
  columns: readonly Column[];
  /** Its rows, each with the values of the columns in their order. */
  rows: (context: OutputContext) => Iterable<readonly CellValue[]>;
}

/** A column with the way from what a row is made of to its value. */
export type ColumnOf<Source> = Column & { value: (source: Source, context: OutputContext) => CellValue };

/** What tells rows of several catalogues apart once somebody has put them together. */
export const sourceMeaning = "The catalogue that says so: the address of its site.";

/** Makes a table from its columns and from what its rows are made of. Each row says last which catalogue it is from. */
export function tableOf<Source>({
  columns: own,
  sources,
  ...table
}: Omit<Table, "columns" | "rows"> & {
  columns: readonly ColumnOf<Source>[];
  sources: (context: OutputContext) => Iterable<Source>;
}): Table {
  // Measures published a source of their own first, and a published column stays what it is.
  const name = own.some((column) => column.name === "source") ? "catalogue" : "source";
  const columns = [...own, uri<Source>(name, sourceMeaning, (_, { site }) => site)];
  // Several formats are written of the same rows.
  const rows = onceFor((context: OutputContext) =>
    Array.from(sources(context), (source) => columns.map(({ value }) => value(source, context))),
  );
  return { ...table, columns, rows };
}

/** The rows of a table as objects, without the columns that have no value. */
export function* recordsOf(table: Table, context: OutputContext): Generator<Record<string, CellValue>> {
  for (const row of table.rows(context)) {
    const record: Record<string, CellValue> = {};
    for (const [index, { name }] of table.columns.entries()) {
      if (row[index] !== undefined) record[name] = row[index];
    }
    yield record;
  }
}

type Value<Source> = ColumnOf<Source>["value"];

/** A text; a date that may be known to the year or month only is one. */
export function text<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "string", description, value };
}

/** A text that no two rows have. */
export function key<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { ...text(name, description, value), isKey: true };
}

/** A word of a controlled list. */
export function word<Source>(name: string, description: string, words: Words, value: Value<Source>): ColumnOf<Source> {
  return { ...text(name, description, value), words };
}

/** The key of a row of another table, such as the slug of an entry. */
export function reference<Source>(
  name: string,
  description: string,
  of: ReferredTable,
  value: Value<Source>,
): ColumnOf<Source> {
  return { ...text(name, description, value), of };
}

/** What stands between several values in one cell. */
const separator = "; ";

type Values<Source> = (...args: Parameters<Value<Source>>) => readonly (string | undefined)[] | undefined;

/** Several texts in one cell. */
export function texts<Source>(name: string, description: string, values: Values<Source>): ColumnOf<Source> {
  const meaning = `${description} Several are separated by “${separator}”.`;
  return { ...text(name, meaning, (...args) => joined(values(...args))), separator };
}

/** Several words of a controlled list in one cell, each once. */
export function words<Source>(
  name: string,
  description: string,
  list: Words,
  values: Values<Source>,
): ColumnOf<Source> {
  const distinct: Values<Source> = (...args) => Array.from(new Set(values(...args)));
  return { ...texts(name, description, distinct), words: list };
}

/** Several values as they stand in one cell. */
export function joined(values: readonly (string | undefined)[] | undefined): CellValue {
  return values === undefined || values.length === 0
    ? undefined
    : values.filter((value) => value !== undefined).join(separator);
}

/** The time of a commit, as ISO 8601. */
export function time<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "datetime", description, value };
}

/** An address. */
export function uri<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "uri", description, value };
}

/** A full date, `YYYY-MM-DD`. */
export function day<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "date", description, value };
}

/** Yes or no. */
export function flag<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "boolean", description, value };
}

/** A whole number. */
export function count<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "integer", description, value };
}

/** A number that need not be whole. */
export function amount<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "number", description, value };
}
