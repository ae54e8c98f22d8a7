import { shorten, visible } from "../drafting/text.ts";
import { isPublicHttps } from "../fields/link.ts";
import type { Authority } from "../kinds/authority.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import type { ColumnId } from "./column-types.ts";
import type { List } from "./columns.ts";
import { noPersonal, type Personal, withoutPeople } from "./personal.ts";
import {
  bandIn,
  bandOf,
  dateIn,
  type DayOrder,
  dayOrderIn,
  isBlank,
  poundsIn,
  servicesListed,
  statusIn,
} from "./values.ts";

/** What an authority says that it uses. */
export type Use = NonNullable<Authority["uses"]>[number];

/** A line of a list, with what of it has a place in the record of an authority. */
export interface Line {
  /** Its number in the file. */
  number: number;
  /** What the application is called, or the title of the contract. */
  name: string;
  supplier?: string;
  description?: string;
  department?: string;
  /** The slug of a product, in our own tables. */
  product?: string;
  /** What the line says of the use; nothing that it leaves open. */
  facts: Partial<Use>;
  contract: NonNullable<Use["contract"]>;
  /** Whether the list has a column of its own for whom the contract is with. */
  hasContractWith: boolean;
}

/** The lines of a list, and what was not taken of it. */
export interface Lines {
  lines: readonly Line[];
  personal: Personal;
  /** Values that could not be read: what was expected → examples, each with its row. */
  unread: ReadonlyMap<string, readonly string[]>;
  /** How many rows have no name. */
  nameless: number;
}

/** The longest texts that a record takes. */
const longestName = 120;
const longestReason = 300;

/** Reads the lines of a list by what its columns hold. Details of people are left out and counted. */
export function linesOf({ rows, columns }: Pick<List, "rows" | "columns">): Lines {
  const personal = noPersonal();
  const unread = new Map<string, string[]>();
  const orders = new Map<ColumnId, DayOrder>();
  const positions = new Map(
    columns.flatMap((id, position): [ColumnId, number][] =>
      id === undefined || id === "personal" ? [] : [[id, position]],
    ),
  );
  const people = columns.flatMap((id, position) => (id === "personal" ? [position] : []));
  for (const [id, position] of positions) orders.set(id, dayOrderIn(rows.map(({ cells }) => cells[position] ?? "")));
  let nameless = 0;

  const lines = rows.flatMap(({ line: number, cells }): Line[] => {
    const raw = (id: ColumnId): string | undefined => {
      const value = cells[positions.get(id) ?? -1];
      return value === undefined || isBlank(value) ? undefined : value;
    };
    const text = (id: ColumnId, longest = longestName): string | undefined => {
      const value = raw(id);
      const left = value === undefined ? "" : shorten(visible(withoutPeople(value, personal)).trim(), longest);
      return left.length < (id === "version" ? 1 : 2) ? undefined : left;
    };
    const read = <T>(id: ColumnId, expected: string, reading: (value: string) => T | undefined): T | undefined => {
      const value = raw(id);
      const found = value === undefined ? undefined : reading(value);
      if (value !== undefined && found === undefined) {
        const shown = shorten(withoutPeople(value, noPersonal()), 40);
        unread.set(expected, [...(unread.get(expected) ?? []), `“${shown}” in row ${number}`]);
      }
      return found;
    };
    const day = (id: ColumnId): string | undefined =>
      read(id, "a date", (value) => dateIn(value, orders.get(id) ?? "day-first", "day"));
    const time = (id: ColumnId): string | undefined =>
      read(id, "a date", (value) => dateIn(value, orders.get(id) ?? "day-first", "approximate"));
    const address = (id: ColumnId): string | undefined =>
      read(id, "an https address", (value) => (isPublicHttps(value) ? value : undefined));

    for (const position of people) countPerson(cells[position] ?? "", personal);
    const product = raw("product");
    const name = text("name", 400) ?? product;
    if (name === undefined) {
      nameless++;
      return [];
    }
    const contractEnds = day("contractEnds");
    const facts = defined({
      services: read("services", "services", servicesListed),
      status: read("status", "a status", statusIn) as Use["status"] | undefined,
      since: time("since"),
      until: time("until"),
      version: text("version", 40),
      reason: text("reason", longestReason),
      evidence: address("evidence"),
      confirmed: day("confirmed"),
      connects: read("connects", "connections", listIn) as Use["connects"],
      papers: read("papers", "papers", listIn) as Use["papers"],
    });
    const contract = defined({
      supplier: text("contractWith"),
      until: contractEnds,
      noticeBy: day("noticeBy"),
      extendableUntil: day("extendableUntil"),
      band: (read("band", "a cost", bandIn) ??
        bandOfValue(raw("annual"), raw("total"), day("contractStarts"), contractEnds)) as NonNullable<
        Use["contract"]
      >["band"],
      framework: text("framework"),
      evidence: address("contractEvidence"),
    });
    return [
      {
        number,
        name,
        ...defined({
          supplier: text("supplier"),
          description: text("description", 1000),
          department: text("department"),
          product,
        }),
        facts,
        contract,
        hasContractWith: positions.has("contractWith"),
      },
    ];
  });
  return { lines, personal, unread, nameless };
}

function countPerson(value: string, personal: Personal): void {
  if (isBlank(value)) return;
  if (value.includes("@")) personal.mailboxes++;
  else if (telephoneIn(value) !== undefined || /^[+\d][\d\s()-]{7,}$/.test(value)) personal.telephones++;
  else personal.names++;
}

/** The band of what is paid in a year: as stated, or as the share of the whole by the time of the contract. */
function bandOfValue(annual?: string, total?: string, from?: string, until?: string): string | undefined {
  const perYear = annual === undefined ? undefined : poundsIn(annual);
  if (perYear !== undefined) return bandOf(perYear);
  const whole = total === undefined ? undefined : poundsIn(total);
  if (whole === undefined || from === undefined || until === undefined) return undefined;
  const years = (Date.parse(until) - Date.parse(from)) / (365.25 * 86_400_000);
  return years > 0.1 ? bandOf(whole / Math.max(1, Math.round(years * 12) / 12)) : undefined;
}

/** A list as our own tables have it: JSON, because a parser of YAML would be much to load for it. */
function listIn(text: string): unknown {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** The fields that have a value. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
