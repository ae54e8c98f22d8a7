import { addressOf, type Kind } from "../../schemas/index.ts";
import { numberInWords } from "../format.ts";

/**
 * Maximum lengths of lists on an entry’s page. A longer list has a page of its own, so that the page does not grow with
 * the catalogue.
 */
export const maxLengths = { rows: 150, items: 24 } as const;

/** A list of more than `most` items collapses all after `shown`, so that it never collapses only a few. */
interface Folding {
  most: number;
  shown: number;
}

/** When tables and lists of entries collapse a part; `phone`: in a narrow window alone. */
export const foldings = {
  rows: { most: 25, shown: 15 },
  items: { most: 12, shown: 8 },
  phone: { most: 6, shown: 4 },
} as const satisfies Record<string, Folding>;

/** Splits a list into what shows at first and the collapsed rest. */
export function folded<T>(
  all: readonly T[],
  { most, shown: first }: Folding,
): { shown: readonly T[]; rest: readonly T[] } {
  const shown = all.length > most ? all.slice(0, first) : all;
  return { shown, rest: all.slice(shown.length) };
}

/** A link to the page with the full list. */
export interface MoreView {
  text: string;
  /** From the site’s root. */
  address: string;
}

/** The current and stopped rows of adoption tables. */
interface Tables {
  current: unknown[];
  stopped: unknown[];
}

/** The address of the page with all of a section of an entry’s page. */
export function sectionAddress(kind: Kind, slug: string, section: string): string {
  return `${addressOf(kind, slug)}${section}/`;
}

/** Truncates the rows of a table to the limit of an entry’s page. */
export function limitedRows<T>(rows: T[], allAddress: string): { rows: T[]; more: MoreView | undefined } {
  return {
    rows: rows.slice(0, maxLengths.rows),
    more: rows.length > maxLengths.rows ? moreView(rows.length, allAddress) : undefined,
  };
}

/** Truncates adoption tables to the limit of an entry’s page. */
export function limitedTables<T extends Tables>(tables: T, allAddress: string): T & { more: MoreView | undefined } {
  const { current, stopped } = tables;
  return {
    ...tables,
    current: current.slice(0, maxLengths.rows),
    stopped: stopped.slice(0, maxLengths.rows),
    more: areTooLong(tables) ? moreView(current.length + stopped.length, allAddress) : undefined,
  };
}

/** Whether an adoption table exceeds the limit of an entry’s page. */
export function areTooLong({ current, stopped }: Tables): boolean {
  return current.length > maxLengths.rows || stopped.length > maxLengths.rows;
}

/** Makes a link to the full list, with its length. */
export function moreView(count: number, address: string): MoreView {
  return { text: `Show all ${numberInWords(count)}`, address };
}
