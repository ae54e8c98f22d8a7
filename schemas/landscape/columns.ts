import { readDate } from "../fields/read-date.ts";
import { wordsIn } from "../finding/words.ts";
import { isPersonalMailbox } from "../privacy/mailbox.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import { maxColumns, type Row, type Sheet } from "../spreadsheet/sheet.ts";

/** What a column of a list of applications or contracts holds. */
interface ColumnType {
  /** What it is called in our own tables. */
  title: string;
  /** What others call it; those first count most. Words that end in `…` may be followed by others. */
  headings: readonly string[];
}

/**
 * The columns that are understood: those of our own tables, in their order, then those that only others have. The Local
 * Government Transparency Code names the columns of registers of contracts.
 */
export const columnTypes = {
  product: { title: "Product in the catalogue", headings: ["product slug", "catalogue product"] },
  name: {
    title: "Name",
    headings: [
      "application name",
      "system name",
      "software name",
      "application",
      "system",
      "software",
      "app name",
      "app",
      "product name",
      "ict system",
      "it system",
      "solution",
      "asset name",
      "contract title",
      "title of agreement",
      "contract name",
      "agreement title",
      "agreement name",
      "title",
      "contract",
      "name",
      "product",
    ],
  },
  supplier: {
    title: "Supplier",
    headings: [
      "supplier name",
      "vendor",
      "vendor name",
      "supplier name and details",
      "contractor",
      "contractor name",
      "provider",
      "supplier organisation",
      "manufacturer",
      "company",
      "supplier legal name",
    ],
  },
  services: { title: "Services", headings: ["service area", "business area", "council service", "service areas"] },
  status: { title: "Status", headings: ["application status", "lifecycle status", "lifecycle", "state", "live"] },
  since: {
    title: "In use since",
    headings: ["go live date", "go live", "live since", "live date", "implemented", "implementation date"],
  },
  until: { title: "Stopped", headings: ["decommissioned", "decommission date", "retired on", "date stopped"] },
  version: { title: "Version", headings: ["current version", "version number", "release"] },
  reason: { title: "Reason", headings: ["reason for stopping"] },
  contractWith: { title: "Contract with", headings: ["contract supplier", "contracted with", "reseller"] },
  contractEnds: {
    title: "Contract ends",
    headings: [
      "end date",
      "contract end date",
      "contract end",
      "expiry date",
      "contract expiry",
      "expiry",
      "end",
      "contract expiry date",
      "renewal date",
      "contract renewal date",
      "current contract end date",
      "licence expiry",
      "to",
      "contract to",
      "termination date",
      "completion date",
    ],
  },
  noticeBy: {
    title: "Notice by",
    headings: ["notice date", "notice period date", "last date for notice", "notice deadline"],
  },
  extendableUntil: {
    title: "Can be extended until",
    headings: [
      "extension end date",
      "maximum end date",
      "end date including extensions",
      "extension date",
      "latest end date",
      "final end date",
      "extended end date",
      "max extension date",
    ],
  },
  band: { title: "Cost a year", headings: ["cost band", "annual cost band"] },
  framework: {
    title: "Framework",
    headings: ["framework agreement", "framework name", "procurement framework", "route to market"],
  },
  contractEvidence: {
    title: "Contract evidence",
    headings: ["contract notice", "notice link", "contracts finder link", "contract url"],
  },
  connects: { title: "Connected with", headings: [] },
  papers: { title: "Assurance papers", headings: [] },
  evidence: { title: "Evidence", headings: ["source", "link", "url"] },
  confirmed: { title: "Confirmed", headings: [] },
  description: {
    title: "Description",
    headings: [
      "contract description",
      "description of the goods and/or services",
      "description of goods and services",
      "description of the goods and services being provided",
      "description of goods services",
      "purpose",
      "function",
      "application description",
      "system description",
      "details",
      "business function",
      "comments",
      "notes",
      "contract details",
      "category",
    ],
  },
  contractStarts: {
    title: "Contract starts",
    headings: [
      "contract start date",
      "start date",
      "contract start",
      "start",
      "commencement date",
      "contract commencement date",
      "date started",
      "from",
      "contract from",
      "award date",
    ],
  },
  department: {
    title: "Department",
    headings: [
      "directorate",
      "local authority department responsible",
      "department responsible",
      "council department",
      "responsible department",
      "team",
      "business unit",
      "service",
      "division",
      "owning department",
      "service department",
    ],
  },
  annual: {
    title: "Value a year",
    headings: [
      "annual value",
      "annual cost",
      "annual contract value",
      "estimated annual value",
      "estimated annual spend",
      "annual spend",
      "yearly cost",
      "cost per annum",
      "value per annum",
      "annual budget",
      "estimated annual spending",
      "annual charge",
    ],
  },
  total: {
    title: "Value in all",
    headings: [
      "contract value",
      "total contract value",
      "total value",
      "value",
      "sum to be paid",
      "contract sum",
      "lifetime value",
      "whole life value",
      "estimated contract value",
      "value of contract",
      "cost",
      "amount",
      "total cost",
      "value of the contract",
      "awarded value",
    ],
  },
  personal: {
    title: "Details of people: left out",
    headings: [
      "contact",
      "contact name",
      "contract manager",
      "contract owner",
      "system owner",
      "application owner",
      "owner",
      "business owner",
      "system administrator",
      "product owner",
      "officer",
      "lead officer",
      "responsible officer",
      "email",
      "email address",
      "contact email",
      "telephone",
      "phone",
      "mobile",
      "contact telephone",
      "telephone number",
      "account manager",
      "technical contact",
      "technical owner",
      "procurement lead",
      "manager",
      "supplier contact",
      "information asset owner",
      "iao",
      "sro",
    ],
  },
} as const satisfies Record<string, ColumnType>;

/** The columns that are understood. */
export type ColumnId = keyof typeof columnTypes;

/** The columns of our own tables, in their order. */
export const ownColumns = (Object.keys(columnTypes) as ColumnId[]).slice(
  0,
  Object.keys(columnTypes).indexOf("description"),
);

/** What each column of a sheet holds, by position; undefined for what is not taken. */
export type Columns = readonly (ColumnId | undefined)[];

/** A list in a sheet: where its heading is, and what its columns hold. */
export interface List {
  /** The row of the headings. */
  heading: Row;
  rows: readonly Row[];
  columns: Columns;
}

/** How far down the row of headings may be. */
const mostTitles = 40;

/** The list of a spreadsheet: in the sheet, and below the row, of which most headings are known; undefined where none is. */
export function findList(sheets: readonly Sheet[]): List | undefined {
  const found = sheets.flatMap(({ rows }) =>
    rows.slice(0, mostTitles).map((heading, index) => {
      const list = { heading, rows: rows.slice(index + 1), columns: columnsOf(heading, rows.slice(index + 1)) };
      return { list, known: knownIn(heading) };
    }),
  );
  const best = found.reduce<(typeof found)[number] | undefined>(
    (a, b) => (b.known > (a?.known ?? 0) ? b : a),
    undefined,
  );
  if (best?.list.columns.includes("name")) return best.list;
  return headless(sheets);
}

function knownIn({ cells }: Row): number {
  return cells.filter((cell) => typeOf(cell) !== undefined).length;
}

/** A list without headings, or with none that is known: its columns by what is in them. */
function headless(sheets: readonly Sheet[]): List | undefined {
  const [sheet] = sheets.toSorted((a, b) => b.rows.length - a.rows.length);
  const [first, ...others] = sheet?.rows ?? [];
  if (!first) return undefined;
  // Without headings, the first row is one of the list.
  const isOfList =
    others.length === 0 || first.cells.some((cell) => isDay(cell) || isCompany(cell) || isPersonal(cell));
  const [heading, rows] = isOfList ? [{ line: first.line - 1, cells: [] }, [first, ...others]] : [first, others];
  const columns = byValues([], rows);
  return columns.includes("name") ? { heading, rows, columns } : undefined;
}

interface Known {
  id: ColumnId;
  /** The less, the surer. */
  rank: number;
}

const byHeading = new Map<string, Known>(
  (Object.entries(columnTypes) as [ColumnId, ColumnType][]).flatMap(([id, { title, headings }]) =>
    [title, ...headings].map((heading, rank): [string, Known] => [wordsIn(heading).join(" "), { id, rank }]),
  ),
);

/** What people write around a heading. */
const aroundHeadings = new Set(
  "the of for date dates gbp ex vat excluding incl including k yyyy mm dd a s current".split(" "),
);

function typeOf(heading: string): Known | undefined {
  const words = wordsIn(heading.replace(/\([^)]*\)/g, " "));
  const whole = byHeading.get(words.join(" ")) ?? byHeading.get(wordsIn(heading).join(" "));
  if (whole) return whole;
  const core = words.filter((word) => !aroundHeadings.has(word)).join(" ");
  const found = byHeading.get(core) ?? byHeading.get(core.replace(/s$/, ""));
  if (found) return { ...found, rank: found.rank + 0.5 };
  // “Description of the services that are provided” goes on after what is known.
  const beginning = words.findLastIndex((_, at) => at > 0 && byHeading.has(words.slice(0, at + 1).join(" ")));
  const begun =
    byHeading.get(words.slice(0, beginning + 1).join(" ")) ??
    (words[0] === "description" ? byHeading.get("description") : undefined);
  return begun && { ...begun, rank: begun.rank + 1 };
}

/** What the columns of a list hold, by their headings and, where those say nothing, by their values. */
function columnsOf({ cells }: Row, rows: readonly Row[]): Columns {
  const best = new Map<ColumnId, { position: number; rank: number }>();
  const columns: (ColumnId | undefined)[] = cells.map(() => undefined);
  cells.forEach((cell, position) => {
    const known = typeOf(cell);
    if (!known) return;
    if (known.id === "personal") columns[position] = "personal";
    else if (known.rank < (best.get(known.id)?.rank ?? Infinity)) best.set(known.id, { position, rank: known.rank });
  });
  for (const [id, { position }] of best) columns[position] = id;
  // A second title says more of the same.
  const title = cells.findIndex((cell, position) => columns[position] === undefined && typeOf(cell)?.id === "name");
  if (title >= 0 && !columns.includes("description")) columns[title] = "description";
  return byValues(columns, rows);
}

/** How many rows tell what a column holds. */
const sample = 200;

function byValues(known: readonly (ColumnId | undefined)[], rows: readonly Row[]): Columns {
  const some = rows.slice(0, sample);
  const width = Math.min(maxColumns, Math.max(known.length, ...some.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, position) => known[position]);
  columns.forEach((id, position) => {
    if (id !== undefined) return;
    const values = some.map(({ cells }) => cells[position] ?? "").filter((value) => value !== "");
    if (share(values, isPersonal) > 0.3) columns[position] = "personal";
    else if (known.length === 0 && share(values, isDay) > 0.7 && !columns.includes("contractEnds"))
      columns[position] = "contractEnds";
    else if (share(values, isCompany) > 0.5 && !columns.includes("supplier")) columns[position] = "supplier";
  });
  if (known.length === 0 && !columns.includes("name")) {
    const position = columns.findIndex(
      (id, at) =>
        id === undefined &&
        share(
          some.map(({ cells }) => cells[at] ?? ""),
          isName,
        ) > 0.6,
    );
    if (position >= 0) columns[position] = "name";
  }
  return columns;
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

function isPersonal(value: string): boolean {
  return isPersonalMailbox(value) && value.includes("@") ? true : telephoneIn(value) !== undefined;
}

function isDay(value: string): boolean {
  return readDate(value, "day").readings.length > 0;
}

function isCompany(value: string): boolean {
  return /\b(?:ltd|limited|plc|llp|inc|gmbh)\b\.?/i.test(value);
}

function isName(value: string): boolean {
  return /\p{L}{2}/u.test(value) && value.length <= 120 && !isDay(value);
}

/** Whether a list is a register of contracts, which is about more than software. */
export function isRegister({ heading, columns }: Pick<List, "heading" | "columns">): boolean {
  const name = wordsIn(heading.cells[columns.indexOf("name")] ?? "");
  return ["contract", "agreement", "title"].some((word) => name.includes(word)) && columns.includes("supplier");
}
