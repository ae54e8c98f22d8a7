import { type Lost, withoutErrors } from "./lost.ts";
import { type Epoch, serialDay } from "./serial-day.ts";
import { readXml } from "./xml.ts";

/** What the values of cells are read with. */
export interface CellReader {
  /** The texts that cells name by their number. */
  shared: readonly string[];
  /** What a style shows of a date; undefined where it shows none. */
  dateShown: (style: number) => DateShown | undefined;
  epoch: Epoch;
}

/** A cell as it stands in a sheet: its type, the number of its style, and what its elements hold. */
export interface OpenCell {
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  isFormula: boolean;
}

/** The value of a cell as a text, a date `YYYY-MM-DD` as far as its cell shows it; what cannot be read is counted. */
export function valueOf({ type, style, value, hasValue, isFormula }: OpenCell, reader: CellReader, lost: Lost): string {
  if (isFormula && !hasValue) lost.formulas++;
  switch (type) {
    case "s":
      return withoutErrors(reader.shared[Number(value)] ?? "", lost);
    case "b":
      return value === "1" ? "yes" : value === "0" ? "no" : "";
    case "e":
      lost.errors++;
      return "";
    case "d":
      return value.slice(0, 10);
    case "n":
      return value === "" ? "" : (dateOf(Number(value), reader.dateShown(style), reader.epoch) ?? numberOf(value));
    default:
      return withoutErrors(unescaped(value), lost);
  }
}

/**
 * A text with the characters that a workbook writes by their number, such as `_x000D_` for the end of a line.
 *
 * @see ECMA-376, part 1, 22.9.2.19, ST_Xstring
 */
function unescaped(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed();
}

/** A number without the noise of binary fractions: 0.1 + 0.2 is saved as 0.30000000000000004. */
function numberOf(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}

const lengths = { day: 10, month: 7, year: 4 } as const;

/** A date by its number of days, as exact as its cell shows it; undefined where the cell shows no date. */
function dateOf(serial: number, shown: DateShown | undefined, epoch: Epoch): string | undefined {
  return shown && serialDay(serial, epoch)?.slice(0, lengths[shown]);
}

/** Reads the texts that cells name by their number. */
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

/** What a format shows of a date. A contract that ends in “Mar-28” is kept as 1 March, which nobody has written. */
type DateShown = "day" | "month" | "year";

/** The formats of dates that every workbook has. */
const builtInDates = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const builtInMonth = 17;

/** Reads what each style of cells shows of a date. */
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

/** What a format shows of a date: what stands in quotes, brackets and after a backslash is only text. */
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
