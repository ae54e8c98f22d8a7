import { perYear } from "../fields/read-money.ts";
import { wordsIn } from "../likeness/words.ts";
import type { Row } from "../spreadsheet/sheet.ts";
import { type ColumnId, type ColumnType, columnTypes } from "./column-types.ts";

/** The column type that a heading matches. */
interface Known {
  id: ColumnId;
  /** Rank of the match; lower takes precedence. */
  rank: number;
}

const known = (Object.entries(columnTypes) as [ColumnId, ColumnType][]).flatMap(([id, { title, headings }]) =>
  [title, ...headings].map((heading, rank): [string[], Known] => [wordsIn(heading), { id, rank }]),
);
const byWords = new Map(known.map(([words, one]) => [words.join(" "), one]));
const byStems = new Map(known.map(([words, one]) => [stems(words), one]));

/** Stems words: strips plurals and possessives, so that “Suppliers’ names” equals “Supplier name”. */
function stems(words: readonly string[]): string {
  return words.map((word) => word.replace(/s$/, "")).join(" ");
}

function knownAs(words: readonly string[]): Known | undefined {
  // The exact words come first: a “Service” is a department, “Services” are what an application is for.
  return byWords.get(words.join(" ")) ?? byStems.get(stems(words));
}

const measures = new Set("code duration id length number period ref reference type".split(" "));

/** Filler words of headings. */
const aroundHeadings = new Set(
  // “u_contract_end” is a field that somebody added to a ServiceNow table.
  "the of for date dates gbp ex vat excluding incl including k yyyy mm dd a s u current".split(" "),
);

/** Headings of partial costs: per month or quarter, or per user. */
const partOfCost =
  /\b(?:monthly|quarterly|weekly|daily|unit)\b|(?:\bper|\/) ?(?:day|device|head|licen[cs]e|month|quarter|seat|transaction|unit|user|week)\b|\bp\.?c?\.?m\b/i;

const amounts = new Set<ColumnId>(["annual", "total", "band"]);

/** Returns the column type of a heading; undefined for unknown headings. */
export function typeOf(cell: string): Known | undefined {
  const heading = plainHeading(truncateCell(cell));
  const found = typeInWords(heading) ?? typeOfParts(heading);
  if (found?.id === "contractEnds" && countsExtensions(heading)) return { id: "extendableUntil", rank: found.rank };
  // “Sum to be paid over the length of the contract (or the estimated annual spending)” may be either.
  if (found?.id === "total" && perYear.test(heading) && !/\bover the\b/i.test(heading))
    return { id: "annual", rank: found.rank };
  return found && amounts.has(found.id) && partOfCost.test(heading) ? undefined : found;
}

/** A heading without a number in front, and with its words apart: databases export “ContractEndDate”. */
export function plainHeading(heading: string): string {
  const text = heading.replace(/^\(?(?:\d{1,2}|[a-z])[.)]\s+/i, "").replace(/\bp\. ?a\b\.?/gi, "pa");
  return text.includes(" ") ? text : text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
}

/** Returns the type of a heading in two languages, such as Welsh / English; undefined if its parts differ in type. */
function typeOfParts(heading: string): Known | undefined {
  const types = heading.split(/ [/|–-] /).flatMap((part) => typeInWords(part) ?? []);
  const [first] = types;
  return types.find(({ id }) => id === "personal") ?? (types.every(({ id }) => id === first?.id) ? first : undefined);
}

/** Whether the heading of an end names extensions that it does not leave out: “End date (including extensions)”. */
function countsExtensions(heading: string): boolean {
  return /\b(?:extend|extension)/i.test(heading) && !/\b(?:ex|excl|excluding|before|without)\b/i.test(heading);
}

/** The multiplier of a column of amounts, by its heading: 1,000 for “Annual cost (£k)”. */
export function poundsMultiplier(heading: string): number {
  const text = truncateCell(heading);
  if (/(?<!\d[,.]?)\b000s?\b|(?<!\d ?)\bk\b|\bthousands?\b/i.test(text)) return 1e3;
  return /(?<!\d ?)\b(?:m|mn|millions?)\b/i.test(text) ? 1e6 : 1;
}

function typeInWords(heading: string): Known | undefined {
  const words = wordsIn(heading.replace(/\([^)]{0,200}\)/g, " "));
  const exact = knownAs(words) ?? knownAs(wordsIn(heading));
  if (exact) return exact;
  if (namesPeople(words)) return { id: "personal", rank: 1 };
  const found = knownAs(coreOf(words)) ?? knownAs(coreOf(turned(words)));
  if (found) return { ...found, rank: found.rank + 0.5 };
  // “Notice period” is not the date of the notice, and “Contract number” not the name of the contract.
  if (measures.has(words.at(-1) ?? "")) return undefined;
  // A known heading may have more words: “Description of the services that are provided”.
  const end = words.findLastIndex((_, at) => at > 0 && knownAs(words.slice(0, at + 1)) !== undefined);
  const begun = knownAs(words.slice(0, end + 1)) ?? (words[0] === "description" ? knownAs(["description"]) : undefined);
  return begun && { ...begun, rank: begun.rank + 1 };
}

function coreOf(words: readonly string[]): string[] {
  return words.filter((word) => !aroundHeadings.has(word));
}

/** Reorders “Name of the application” to “application name”. */
function turned(words: readonly string[]): string[] {
  const at = words.indexOf("of");
  return [...words.slice(at + 1), ...words.slice(0, Math.max(at, 0))];
}

/** Words for people in headings. */
const roles = new Set(
  "administrator analyst approver author buyer champion contact custodian forename lead manager officer owner person signatory sponsor staff superuser surname username".split(
    " ",
  ),
);
const waysToReach = new Set("email emails fax mail mobile phone tel telephone".split(" "));

/** Whether a heading is of a column of personal data: “Contact officer”, “Updated by”, “Supplier email”. */
function namesPeople(words: readonly string[]): boolean {
  if (words.includes("date")) return false;
  if (words.some((word) => waysToReach.has(word))) return true;
  const [last = "", before = ""] = words
    .filter((word) => !["name", "names", "details", "s"].includes(word))
    .toReversed();
  return (
    roles.has(last.replace(/s$/, "")) ||
    roles.has(last) ||
    (last === "by" && before.endsWith("ed") && !doneByCompanies.has(before))
  );
}

/** What companies and applications do, not people: “Replaced by”. */
const doneByCompanies = new Set("hosted provided replaced required superseded supplied".split(" "));

/**
 * Whether the next row continues a row of headings, in which some are merged cells over several columns: below a heading
 * for names it has such a heading or nothing, it has at least two known headings of its own, and it has no digits.
 */
export function spansTwoRows({ cells }: Row, { cells: below }: Row): boolean {
  const isOwn = (cell: string, position: number): boolean => cell !== "" && cell !== cells[position];
  const names = cells.flatMap((cell, position) => (typeOf(cell)?.id === "name" ? [position] : []));
  return (
    names.some((position) => {
      const own = below[position] ?? "";
      return !isOwn(own, position) || typeOf(own)?.id === "name";
    }) &&
    below.filter((cell, position) => isOwn(cell, position) && typeOf(cell) !== undefined).length > 1 &&
    !below.some((cell) => /\d/.test(cell))
  );
}

/** Joins two rows of headings: “Contract” over “Start” and “End” becomes “Contract Start” and “Contract End”. */
export function joinHeadings({ cells }: Row, { line, cells: below }: Row): Row {
  let over = "";
  const width = Math.max(cells.length, below.length);
  const both = Array.from({ length: width }, (_, position) => {
    const [cell, own] = [cells[position] ?? "", below[position] ?? ""];
    if (cell !== "") over = cell;
    if (own === "" || own === cell) return cell;
    const whole = `${over} ${own}`.trim();
    return [whole, `${own} ${over}`, own, cell].find((one) => typeOf(one) !== undefined) ?? whole;
  });
  return { line, cells: both };
}

/** Truncates a cell to 200 UTF-16 code units for matching: some cells hold whole documents. */
export function truncateCell(cell: string): string {
  return cell.slice(0, 200);
}
