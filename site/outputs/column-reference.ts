import type { Field } from "../reference/fields.ts";
import { keyOf, tables } from "./tables/index.ts";
import type { Column } from "./tables/table.ts";

/** A table with descriptions of its columns. */
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
  /** Whether its values are unique. */
  isKey: boolean;
  /** The foreign key: the table and column that it refers to. */
  leadsTo: { table: string; column: string; address: string } | undefined;
  /** Its allowed values, unless an earlier column has the same list. */
  words: Field["words"];
  /** The first column with the same list of allowed values. */
  wordsOf: { table: string; column: string; address: string } | undefined;
}

/** The address, from the site’s root, of a table’s section on the page about columns. */
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

/** The columns of every table, in the order of publication. */
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
