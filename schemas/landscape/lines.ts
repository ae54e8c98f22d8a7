import { shorten } from "../drafting/text.ts";
import { isPublicHttps } from "../fields/link.ts";
import { amountIn, bandIn, bandOfRange, perYear } from "../fields/read-money.ts";
import type { Authority } from "../kinds/authority.ts";
import type { Row } from "../spreadsheet/sheet.ts";
import type { ColumnId } from "./column-types.ts";
import type { List } from "./columns.ts";
import { cellWithoutPeople, noPersonal } from "./personal.ts";
import { type DateField, type AmbiguousDate, type Findings, type RowReader, rowReaders } from "./row-reader.ts";
import { isBlank, isTotal, servicesListed, statusIn, supplierIn } from "./values.ts";

/** A use in an authority’s record. */
export type Use = NonNullable<Authority["uses"]>[number];

/** A line of a list, with the values that an authority’s record can hold. */
export interface Line {
  /** Its number in the file. */
  number: number;
  /** The name of the application, or the title of the contract. */
  name: string;
  supplier?: string;
  description?: string;
  department?: string;
  /** What sort of thing the row is about, such as a laptop. */
  sort?: string;
  /** The slug of a product, in our own tables. */
  product?: string;
  /** The fields of the use that have a value in the line. */
  facts: Partial<Use>;
  contract: NonNullable<Use["contract"]>;
  /** A status that could not be read. */
  unreadStatus?: string;
  /** Whether the cell with the name has several lines, which may be several applications. */
  hasSeveralLines: boolean;
  /** Whether no other cell of its row has a value, as in the heading of a group or a note. */
  isNameAlone: boolean;
  /** Whether the list has a column for the party to the contract. */
  hasContractWith: boolean;
  /** The ambiguous dates of the line. */
  doubts: readonly AmbiguousDate[];
}

/** The lines of a list, and the rows that were skipped. */
export interface Lines extends Findings {
  lines: readonly Line[];
  /** The numbers of the rows without a name, or with only a person’s. */
  nameless: readonly number[];
  /** The numbers of the rows of totals. */
  totals: readonly number[];
}

/** The longest name that a record takes. */
export const longestName = 120;
/** The longest other texts: a reason and a version as a record takes them, a title and a description as they are matched. */
const maxReasonLength = 300;
const maxVersionLength = 40;
const maxTitleLength = 400;
const maxDescriptionLength = 1000;

/** Parses the lines of a list by its column types. Removes and counts personal data. */
export function linesOf(list: List): Lines {
  const findings: Findings = { personal: noPersonal(), unread: {}, cut: [], serials: [] };
  const [nameless, totals]: [number[], number[]] = [[], []];
  const readerOf = rowReaders(list, findings);
  const lines = list.rows.flatMap((row): Line[] => {
    const reader = readerOf(row);
    // A number in the column of suppliers is how many there are.
    if (isTotal(reader.raw("name") ?? "") && /^[\d,]*$/.test(reader.raw("supplier") ?? "")) {
      totals.push(row.line);
      return [];
    }
    const line = lineOf(row, reader);
    if (line) return [line];
    nameless.push(row.line);
    return [];
  });
  return { lines, nameless, totals, ...findings };
}

function lineOf({ line: number, cells }: Row, reader: RowReader): Line | undefined {
  const { raw, text, read, address, date, has, hasLineBreak, doubts } = reader;
  const product = text("product", longestName);
  const name = text("name", maxTitleLength, longestName) ?? product;
  if (name === undefined) return undefined;
  const status = raw("status") ?? "";
  const contractEnds = date("contractEnds");
  const facts = defined({
    services: read("services", "services", servicesListed),
    status: read("status", "a status", statusIn) as Use["status"] | undefined,
    since: date("since"),
    until: date("until"),
    version: text("version", maxVersionLength),
    reason: text("reason", maxReasonLength),
    evidence: address("evidence"),
    confirmed: date("confirmed"),
    connects: read("connects", "connections", listIn) as Use["connects"],
    papers: read("papers", "papers", listIn) as Use["papers"],
  });
  const contract = defined({
    supplier: supplierIn(text("contractWith", longestName)),
    until: contractEnds,
    noticeBy: date("noticeBy"),
    extendableUntil: date("extendableUntil"),
    band: (annualBand("band", reader) ??
      annualBand("annual", reader) ??
      bandOfTotal(reader, date("contractStarts"), contractEnds)) as NonNullable<Use["contract"]>["band"],
    framework: text("framework", longestName),
    evidence: address("contractEvidence"),
  });
  return {
    number,
    name,
    ...defined({
      supplier: supplierIn(text("supplier", longestName)),
      description: text("description", maxDescriptionLength, Infinity),
      department: text("department", longestName, Infinity),
      sort: text("sort", longestName, Infinity),
      product,
      unreadStatus: status !== "" && facts.status === undefined ? shorten(cellWithoutPeople(status), 40) : undefined,
    }),
    facts,
    contract,
    hasSeveralLines: hasLineBreak("name"),
    isNameAlone: cells.filter((cell) => !isBlank(cell)).length === 1,
    hasContractWith: has("contractWith"),
    doubts,
  };
}

/** Resolves the ambiguous dates of a line: with a date, or an empty text for no date. */
export function withDates(line: Line, answers: Readonly<Partial<Record<DateField, string>>>): Line {
  const doubts = line.doubts.filter(({ field }) => answers[field] === undefined);
  const { contractEnds, noticeBy, extendableUntil, since, until, confirmed } = Object.fromEntries(
    line.doubts.flatMap(({ field }) => (answers[field] ? [[field, answers[field]]] : [])),
  ) as Partial<Record<DateField, string>>;
  return {
    ...line,
    doubts,
    facts: { ...line.facts, ...defined({ since, until, confirmed }) },
    contract: { ...line.contract, ...defined({ until: contractEnds, noticeBy, extendableUntil }) },
  };
}

/** The band in a column of annual costs; notes a range over several bands. */
function annualBand(id: ColumnId, { read, poundsEach }: RowReader): string | undefined {
  const each = poundsEach(id);
  const found = read(id, "a cost", (value) => bandIn(value, each) ?? amountIn("year", value, each));
  return typeof found === "object" ? read(id, oneBand, () => bandOfRange(found)) : found;
}

/**
 * The band of a total divided by the years of the contract, counted as at least one. Where the heading allows the cost of
 * a year as well, both must be in one band. Undefined where the total is missing, or the contract lasts less than a tenth
 * of a year.
 */
function bandOfTotal(reader: RowReader, from?: string, until?: string): string | undefined {
  const { raw, read, heading, poundsEach } = reader;
  if (perYear.test(raw("total") ?? "")) return annualBand("total", reader);
  const amount = read("total", "a cost", (value) => amountIn("all", value, poundsEach("total")));
  if (amount === undefined || amount[1] === 0) return bandOfRange(amount);
  if (from === undefined || until === undefined) {
    read("total", "a cost a year, because the start or the end of the contract is missing", () => undefined);
    return undefined;
  }
  const years = (Date.parse(until) - Date.parse(from)) / (365.25 * 86_400_000);
  if (years <= 0.1) return undefined;
  const counted = Math.max(1, Math.round(years * 12) / 12);
  if (!perYear.test(heading("total")))
    return read("total", oneBand, () => bandOfRange([amount[0] / counted, amount[1] / counted]));
  const either = "a cost a year, because the heading allows the sum of all years and that of one";
  return read("total", either, () => bandOfRange([amount[0] / counted, amount[1]]));
}

/** What a range of costs must be for the record to have it. */
const oneBand = "a cost within one band";

/** Parses a list in a cell of our own tables: JSON, because a YAML parser is large to load in browsers. */
function listIn(text: string): unknown {
  try {
    const list: unknown = JSON.parse(text, (_, value: unknown) =>
      typeof value === "string" && !isPublicHttps(value) ? cellWithoutPeople(value) : value,
    );
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** Omits the fields without a value. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
