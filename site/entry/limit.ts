import { addressOf, type Kind } from "../../schemas/index.ts";
import { numberInWords } from "../format.ts";

/**
 * How much of a list the page of an entry holds. A longer one has a page of its own, so that no page grows with the
 * catalogue.
 */
export const most = { rows: 150, items: 24 } as const;

/** A link to the page that has all of a list. */
export interface MoreView {
  text: string;
  /** From the site’s root. */
  address: string;
}

/** What goes on and what has ended, in two tables. */
interface Tables {
  current: unknown[];
  stopped: unknown[];
}

/** The address of the page that has all of a section of an entry’s page. */
export function sectionAddress(kind: Kind, slug: string, section: string): string {
  return `${addressOf(kind, slug)}${section}/`;
}

/** Rows of a table, as many as the page of an entry holds. */
export function limitedRows<T>(rows: T[], allAddress: string): { rows: T[]; more: MoreView | undefined } {
  return {
    rows: rows.slice(0, most.rows),
    more: rows.length > most.rows ? moreView(rows.length, allAddress) : undefined,
  };
}

/** Tables of adoption, of each as many lines as the page of an entry holds. */
export function limitedTables<T extends Tables>(tables: T, allAddress: string): T & { more: MoreView | undefined } {
  const { current, stopped } = tables;
  return {
    ...tables,
    current: current.slice(0, most.rows),
    stopped: stopped.slice(0, most.rows),
    more: areTooLong(tables) ? moreView(current.length + stopped.length, allAddress) : undefined,
  };
}

/** Whether tables of adoption have more lines than the page of an entry holds. */
export function areTooLong({ current, stopped }: Tables): boolean {
  return current.length > most.rows || stopped.length > most.rows;
}

/** A link to all of a list, with how many there are. */
export function moreView(count: number, address: string): MoreView {
  return { text: `Show all ${numberInWords(count)}`, address };
}
