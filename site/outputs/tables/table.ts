import type { Kind } from "../../../schemas/index.ts";
import type { CellValue } from "../../../schemas/spreadsheet/write-csv.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import { forMembers } from "../../member-words.ts";
import { memoisePerObject } from "../../memoise-per-object.ts";
import type { OutputContext } from "../output.ts";

/**
 * A column of a table. Columns are append-only: removing one needs a new version of the API.
 *
 * @see https://datapackage.org/standard/table-schema/
 */
export interface Column {
  name: string;
  /** A Table Schema type. A date that may be partial (a year only) is a string. */
  type: "string" | "integer" | "number" | "boolean" | "date" | "datetime" | "uri";
  /** The meaning of the value, in one sentence; in two if a cell can hold several. */
  description: string;
  /** The allowed values with their meaning. */
  words?: Words;
  /** The separator, if a cell can hold several values. */
  separator?: string;
  /** The table that this foreign key refers to. */
  of?: ReferredTable;
  /** Whether its values are unique. */
  isKey?: true;
}

/** A table that foreign keys refer to. */
export type ReferredTable = Kind | "contracts";

/** A table that is published in every tabular format. */
export interface Table {
  /** Its name in addresses: kebab case. */
  name: string;
  title: string;
  /** The meaning of a row, in one sentence. */
  description: string;
  columns: readonly Column[];
  /** Its rows, each with its cells in the order of the columns. */
  rows: (context: OutputContext) => Iterable<readonly CellValue[]>;
}

/** A column with a getter for its value. */
export type ColumnOf<Source> = Column & { value: (source: Source, context: OutputContext) => CellValue };

/** The description of the source column, which tells rows apart after catalogues have been combined. */
export const sourceMeaning = "The catalogue that says so: the address of its site.";

/** Makes a table from its columns and row sources. A last column says which catalogue a row comes from. */
export function tableOf<Source>({
  columns: own,
  sources,
  ...table
}: Omit<Table, "columns" | "rows"> & {
  columns: readonly ColumnOf<Source>[];
  sources: (context: OutputContext) => Iterable<Source>;
}): Table {
  // The measures table already had a column `source`, and published columns do not change.
  const name = own.some((column) => column.name === "source") ? "catalogue" : "source";
  const columns = [...own, uri<Source>(name, sourceMeaning, (_, { site }) => site)];
  // Cached, because several formats write the same rows.
  const rows = memoisePerObject((context: OutputContext) =>
    Array.from(sources(context), (source) => columns.map(({ value }) => value(source, context))),
  );
  return { ...table, columns, rows };
}

/** Yields the rows of a table as objects, without empty cells. */
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

/** A string column, also for dates that may be partial. */
export function text<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "string", description: forMembers(description), value };
}

/** A string column with unique values. */
export function key<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { ...text(name, description, value), isKey: true };
}

/** A column with a value of a controlled list. */
export function word<Source>(name: string, description: string, words: Words, value: Value<Source>): ColumnOf<Source> {
  return { ...text(name, description, value), words };
}

/** A foreign key, such as the slug of an entry. */
export function reference<Source>(
  name: string,
  description: string,
  of: ReferredTable,
  value: Value<Source>,
): ColumnOf<Source> {
  return { ...text(name, description, value), of };
}

/** The separator between values in a cell. */
const separator = "; ";

type Values<Source> = (...args: Parameters<Value<Source>>) => readonly (string | undefined)[] | undefined;

/** A column with several strings in a cell. */
export function texts<Source>(name: string, description: string, values: Values<Source>): ColumnOf<Source> {
  const meaning = `${description} Several are separated by “${separator}”.`;
  return { ...text(name, meaning, (...args) => joined(values(...args))), separator };
}

/** A column with several distinct values of a controlled list in a cell. */
export function words<Source>(
  name: string,
  description: string,
  list: Words,
  values: Values<Source>,
): ColumnOf<Source> {
  const distinct: Values<Source> = (...args) => Array.from(new Set(values(...args)));
  return { ...texts(name, description, distinct), words: list };
}

/** Joins values for one cell. */
export function joined(values: readonly (string | undefined)[] | undefined): CellValue {
  return values === undefined || values.length === 0
    ? undefined
    : values.filter((value) => value !== undefined).join(separator);
}

/** A column with a time, ISO 8601. */
export function time<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "datetime", description, value };
}

/** A column with a URI. */
export function uri<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "uri", description, value };
}

/** A column with a full date, `YYYY-MM-DD`. */
export function day<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "date", description, value };
}

/** A boolean column. */
export function flag<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "boolean", description, value };
}

/** An integer column. */
export function count<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "integer", description, value };
}

/** A decimal column. */
export function amount<Source>(name: string, description: string, value: Value<Source>): ColumnOf<Source> {
  return { name, type: "number", description, value };
}
