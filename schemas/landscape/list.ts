import { shorten } from "../drafting/text.ts";
import { readSpreadsheet } from "../spreadsheet/read.ts";
import { type Row, type Spreadsheet, UnreadableFile } from "../spreadsheet/sheet.ts";
import {
  findList,
  type FoundList,
  isOnItsSide,
  isWithoutKnownHeadings,
  type List,
  repeatedHeadings,
} from "./columns.ts";
import { cellWithoutPeople } from "./personal.ts";
import { some } from "./some.ts";

/** A list of applications or contracts in a file. */
export interface ReadList extends List {
  /** What could not be taken over as it is, each in one sentence. */
  notes: readonly string[];
}

/**
 * Reads the list in a spreadsheet file.
 *
 * @param name of the file, where it has one
 * @throws UnreadableFile when it cannot be read or has no column of names
 */
export function readList(content: Uint8Array, name?: string): ReadList {
  const file = readSpreadsheet(content, name);
  const found = findList(file);
  if (!found)
    throw new UnreadableFile(
      "No column of names was found. Give the list a row of headings, such as “Application name” and “Supplier”.",
    );
  if (isOnItsSide(found))
    throw new UnreadableFile(
      "The headings are in the first column, and each application has a column of its own. Copy the table, paste it with “Paste special” and “Transpose” in your spreadsheet program, and save the file again.",
    );
  const { heading, columns, epoch } = found;
  const [again, others] = headingsAgain(found);
  const [shifted, rows] = widerThanHeadings(heading, others);
  const list = { heading, rows, columns, epoch };
  const notes = [
    ...file.notes,
    ...hiddenSheets(file),
    ...hiddenParts(found),
    ...listsElsewhere(found),
    ...unknownHeadings(list),
    ...severalCouncils(list),
    ...garbledLetters(list),
    ...sameHeadings(list),
    ...(again.length > 0 ? [repeats(again)] : []),
    ...(shifted.length > 0 ? [shiftedRows(shifted)] : []),
  ];
  return { ...list, notes };
}

function hiddenSheets({ hiddenSheets: all }: Spreadsheet): string[] {
  if (all.length === 0) return [];
  return [
    all.length === 1
      ? `The sheet ${namesOf(all)} is hidden and was not read.`
      : `Hidden sheets were not read: ${namesOf(all)}.`,
  ];
}

function namesOf(sheets: readonly string[]): string {
  return some(sheets.map((name) => `“${shorten(name, 40)}”`));
}

/** Notes on the hidden rows and columns, which are not imported: people cannot check them, and imports are published. */
function hiddenParts({ sheet }: FoundList): string[] {
  const { rows = [], columns = [] } = sheet.hidden ?? {};
  const parts = [
    { one: "Row", many: "Rows", places: rows.map(String) },
    { one: "Column", many: "Columns", places: columns.map(letterOf) },
  ];
  return parts.flatMap(({ one, many, places }) => {
    if (places.length === 0) return [];
    if (places.length === 1)
      return [`${one} ${places.join("")} is hidden and was left out. To take it in, show it and save the file again.`];
    return [
      `${many} ${some(places)} are hidden and were left out. To take them in, show them and save the file again.`,
    ];
  });
}

function listsElsewhere({ sheet, otherLists }: FoundList): string[] {
  if (otherLists.length === 0) return [];
  return [
    `Only the sheet ${namesOf([sheet.name])} was read. There seems to be a list in ${namesOf(otherLists)} as well: to take it in, save that sheet as a file of its own.`,
  ];
}

/** The rows that only repeat the headings, as printed pages do, and the others. */
function headingsAgain({ heading, rows }: List): [again: readonly Row[], rows: readonly Row[]] {
  const headings = heading.cells.join("\n");
  if (headings === "") return [[], rows];
  const { again = [], others = [] } = Object.groupBy(rows, ({ cells }) =>
    cells.join("\n") === headings ? "again" : "others",
  );
  return [again, others];
}

/**
 * The rows of a text table that have values beyond the headings, and the others. A comma in a cell without quotation marks
 * shifts the rest of its row, so such a row says the wrong things.
 */
function widerThanHeadings({ width = Infinity }: Row, rows: readonly Row[]): [wider: Row[], others: Row[]] {
  const { wider = [], others = [] } = Object.groupBy(rows, ({ cells }) => (cells.length > width ? "wider" : "others"));
  return [wider, others];
}

function shiftedRows(rows: readonly Row[]): string {
  const lines = rows.map(({ line }) => line);
  const [which, have] = lines.length === 1 ? [`Row ${lines.join("")}`, "has"] : [`Rows ${some(lines)}`, "have"];
  return `${which} ${have} more cells than there are headings, so values may be in the wrong columns. Nothing was taken from there. Put cells that have a comma, such as “£120,000”, in quotation marks, or give each column a heading, and save the file again.`;
}

function repeats(rows: readonly Row[]): string {
  const lines = rows.map(({ line }) => line);
  return lines.length === 1
    ? `Row ${lines.join("")} repeats the headings and is no row of the list.`
    : `Rows ${some(lines)} repeat the headings and are no rows of the list.`;
}

function unknownHeadings({ heading }: List): string[] {
  const cells = heading.cells.filter((cell) => cell !== "");
  if (cells.length === 0 || !isWithoutKnownHeadings({ heading })) return [];
  const shown = cells.slice(0, 3).map((cell) => `“${cell.slice(0, 60)}”`);
  return [
    `Row ${heading.line} was taken for the headings and is no row of the list: ${shown.join(", ")}${cells.length > 3 ? " and more" : ""}. If it is one, put a row of headings above it, such as “Application name” and “Supplier”.`,
  ];
}

/** Headings of a column that says whose row it is. */
const ofCouncils = /^(?:local )?(?:authority|borough|council|district)(?: name)?$/i;

/** A note on a list of several councils, such as that of a shared service: every row would count as one council’s. */
function severalCouncils({ heading, rows, columns }: List): string[] {
  return heading.cells.flatMap((cell, position) => {
    if (columns[position] !== undefined || !ofCouncils.test(cell)) return [];
    const names = new Set(rows.map(({ cells }) => cells[position] ?? "").filter((name) => name !== ""));
    if (names.size < 2) return [];
    const shown = some(Array.from(names, (name) => `“${shorten(cellWithoutPeople(name), 40)}”`));
    return [
      `The column “${cell}” has several names: ${shown}. All rows count as those of one record. Keep only the rows that belong to it, and save the file again.`,
    ];
  });
}

/** UTF-8 that a program read as Windows-1252, such as “Â£” for “£”, “Ã©” for “é” and “â€™” for “’”. */
const garbled = /[ÂÃ][\u00a0-\u00bf]|Ã[€‚-„†-‰ŠŒŽ‘-”•–—˜™š›œžŸ]|â€[™œ˜“”¦\u009d]/u;

function garbledLetters({ rows }: List): string[] {
  const found = rows.flatMap(({ line, cells }) => {
    const [letters] = garbled.exec(cells.join("\n")) ?? [];
    return letters === undefined ? [] : [`“${letters}” in row ${line}`];
  });
  if (found.length === 0) return [];
  return [
    `Letters are garbled, because a program read the list in another encoding before: ${some(found)}. Export the list again as UTF-8, or correct them.`,
  ];
}

/** What a column is called: its heading or, where it has none, its letter. */
export function columnName({ cells }: Row, position: number): string {
  const heading = cells[position] ?? "";
  return heading === "" ? `Column ${letterOf(position)}` : heading;
}

function sameHeadings(list: List): string[] {
  return Array.from(repeatedHeadings(list), ([heading, positions]) => {
    const [last = "", ...before] = positions.map(letterOf).toReversed();
    const taken = positions.find((position) => list.columns[position] !== undefined);
    const what = taken === undefined ? "None of them is taken." : `Column ${letterOf(taken)} is taken.`;
    return `Columns ${before.toReversed().join(", ")} and ${last} are all called “${heading}”. ${what} Check that it is the right one.`;
  });
}

/** The letters of a column, as spreadsheets show them: 0 is A, 26 is AA. */
export function letterOf(position: number): string {
  const before = position < 26 ? "" : letterOf(Math.floor(position / 26) - 1);
  return before + String.fromCharCode(65 + (position % 26));
}
