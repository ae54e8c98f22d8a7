import { addLost, type Lost, textOfCell } from "./lost.ts";
import { type Epoch, serialDay } from "./serial-day.ts";
import { readXml } from "./xml.ts";

/** The workbook’s data for reading cell values. */
export interface CellReader {
  /** The shared strings, which cells refer to by index. */
  shared: readonly string[];
  /** Returns the precision of a date style; undefined for other styles. */
  dateShown: (style: number) => DateShown | undefined;
  epoch: Epoch;
}

/** A cell while it is parsed: its type, its style index, and the content of its elements. */
export interface OpenCell {
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  isFormula: boolean;
}

/** Returns the value of a cell as text, dates in ISO 8601 with the precision shown; counts unreadable values in `lost`. */
export function valueOf(
  { type, style, value, hasValue, isFormula }: OpenCell,
  reader: CellReader,
  lost: Lost,
  row: number,
): string {
  // Programs that do not compute write an empty number; an empty text is the result of a formula.
  if (isFormula && (type === "n" ? value === "" : !hasValue)) addLost(lost.formulas, row);
  switch (type) {
    case "s":
      return textOfCell(reader.shared[Number(value)] ?? "", lost, row);
    case "b":
      return value === "1" ? "yes" : value === "0" ? "no" : "";
    case "e":
      addLost(lost.errors, row);
      return "";
    case "d":
      return value.slice(0, 10);
    case "n":
      return value === "" ? "" : (dateOf(Number(value), reader.dateShown(style), reader.epoch) ?? numberOf(value));
    default:
      return textOfCell(unescaped(value), lost, row);
  }
}

/**
 * Decodes the character escapes of a workbook, such as `_x000D_` for a carriage return.
 *
 * @see ECMA-376, part 1, 22.9.2.19, ST_Xstring
 */
function unescaped(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed();
}

/** Formats a number without floating-point error: 0.1 + 0.2 is saved as 0.30000000000000004. */
function numberOf(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}

const lengths = { day: 10, month: 7, year: 4 } as const;

/** Converts a serial date, with the precision that its cell shows; undefined where the cell shows no date. */
function dateOf(serial: number, shown: DateShown | undefined, epoch: Epoch): string | undefined {
  return shown && serialDay(serial, epoch)?.slice(0, lengths[shown]);
}

/**
 * Reads the shared strings; none without the part.
 *
 * @throws UnreadableFile as {@link readXml} does
 */
export function readSharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let [current, isText, isPhonetic] = ["", false, false];
  if (part)
    readXml(part, {
      open: (name) => {
        if (name === "si") current = "";
        if (name === "rPh") isPhonetic = true;
        if (name === "t") isText = !isPhonetic;
      },
      close: (name) => {
        if (name === "t") isText = false;
        if (name === "rPh") isPhonetic = false;
        if (name === "si") texts.push(unescaped(current));
      },
      text: (text) => {
        if (isText) current += text;
      },
    });
  return texts;
}

/** The precision of a date format. Excel stores a contract’s end of “Mar-28” as 1 March, a day that nobody wrote. */
type DateShown = "day" | "month" | "year";

/** The ids of the built-in date formats. */
const builtInDates = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const builtInMonth = 17;

/**
 * Reads the date precision of each cell style; no style is a date without the part.
 *
 * @throws UnreadableFile as {@link readXml} does
 */
export function readDateStyles(part: Uint8Array | undefined): (style: number) => DateShown | undefined {
  const own = new Map<number, DateShown | undefined>();
  const styles: (DateShown | undefined)[] = [];
  let isInCells = false;
  if (part)
    readXml(part, {
      open: (name, attribute) => {
        if (name === "numFmt") own.set(Number(attribute("numFmtId")), shownBy(attribute("formatCode") ?? ""));
        if (name === "cellXfs") isInCells = true;
        if (name !== "xf" || !isInCells) return;
        const format = Number(attribute("numFmtId"));
        styles.push(own.has(format) ? own.get(format) : builtIn(format));
      },
      close: (name) => {
        if (name === "cellXfs") isInCells = false;
      },
    });
  return (style) => styles[style];
}

function builtIn(format: number): DateShown | undefined {
  if (format === builtInMonth) return "month";
  return builtInDates.has(format) ? "day" : undefined;
}

/** Returns the precision of a format code; text in quotes, in brackets and after a backslash is literal. */
function shownBy(code: string): DateShown | undefined {
  // The pattern takes an unclosed bracket with all that follows, so that the text is scanned once; the bracket is kept.
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]?|\\./g, (text) =>
    text.startsWith("[") && !text.endsWith("]") ? text.replace(/"[^"]*"|\\./g, "") : "",
  );
  if (/d/i.test(plain)) return "day";
  const hasYear = /y/i.test(plain);
  if (/m{3}/i.test(plain) || (hasYear && /m/i.test(plain))) return "month";
  return hasYear ? "year" : undefined;
}
