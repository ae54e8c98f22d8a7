import type { Field } from "../reference/fields.ts";
import { keyOf, tables } from "./tables/index.ts";
import type { Column } from "./tables/table.ts";

/** A table with what each of its columns means. */
export interface TableView {
  /** As in addresses. */
  name: string;
  title: string;
  description: string;
  columns: ColumnView[];
}

interface ColumnView {
  name: string;
  type: string;
  description: string;
  /** Whether no two rows have the same. */
  isKey: boolean;
  /** The table whose rows it leads to, and by which of its columns. */
  leadsTo: { table: string; column: string; address: string } | undefined;
  /** The words that it can have, where an earlier column has not the same. */
  words: Field["words"];
  /** The earlier column that has the same words. */
  wordsOf: { table: string; column: string; address: string } | undefined;
}

/** The place at which the page about the columns has a table, from the site’s root. */
export function columnsAddress(table: string): string {
  return `/data/tables/#${table}`;
}

const types: Readonly<Record<Column["type"], string>> = {
  string: "Text",
  integer: "Whole number",
  number: "Number",
  boolean: "true or false",
  date: "Date",
  datetime: "Time",
  uri: "Address",
};

/** What every column of every table means, in the order in which they are published. */
export function columnReference(): TableView[] {
  const shown = new Map<Column["words"], ColumnView["wordsOf"]>();
  return tables.map(({ name, title, description, columns }) => ({
    ...{ name, title, description },
    columns: columns.map((column): ColumnView => {
      const wordsOf = column.words && shown.get(column.words);
      if (column.words && !wordsOf)
        shown.set(column.words, { table: title, column: column.name, address: `#${name}-${column.name}` });
      return {
        name: column.name,
        type: types[column.type],
        description: column.description,
        isKey: column.isKey === true,
        leadsTo: leadsTo(column),
        words: wordsOf ? [] : Object.entries(column.words ?? {}).map(([word, meaning]) => ({ word, ...meaning })),
        wordsOf,
      };
    }),
  }));
}

function leadsTo({ of }: Column): ColumnView["leadsTo"] {
  const table = tables.find(({ name }) => name === of);
  return of && table && { table: table.title, column: keyOf(of), address: `#${table.name}` };
}
