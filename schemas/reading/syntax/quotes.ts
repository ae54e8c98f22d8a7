import { quoted } from "../../problems/quoted.ts";
import { isPlaceholder } from "../placeholder.ts";
import { type Cause, fieldOn, oneLine, type Remedy, rowsNear, valueOn } from "./cause.ts";

/** Quotes a text in the style that needs the fewest escapes. */
export function inQuotes(text: string): string {
  if (!text.includes('"') && !text.includes("\\")) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** Quotation marks around only a part of a value. */
export const quotes: Cause = function* (scene) {
  for (const row of rowsNear(scene)) {
    const line = scene.lines[row] ?? "";
    const straight = line.replace(/([[{:,]\s*)[“”„‟"]([^“”„‟"]*)[“”„‟"](?=\s*[,\]}])/g, '$1"$2"');
    if (straight !== line)
      yield oneLine(
        row,
        straight,
        "Only straight quotation marks mean something in YAML. Use them in place of others.",
      );
    const found = valueOn(line);
    const quote = found?.value.charAt(0);
    if (!found || (quote !== "'" && quote !== '"')) continue;
    const put = (value: string, message: string): Remedy =>
      oneLine(row, found.before + value, message, found.before.length);
    const { value } = found;
    const end = closing(value, quote);
    const rest = end < 0 ? "" : value.slice(end + 1).trim();
    if (/^[,;.]$/.test(rest))
      yield put(value.slice(0, end + 1), `There is ${quoted(rest)} after the closing quotation mark. Delete it.`);
    const inner = /^(['"])(.*)\1[,;]?$/.exec(value)?.[2];
    if (inner?.startsWith(quote) && inner.endsWith(quote))
      yield put(inner, "There are two quotation marks at each end of this value. One is enough.");
    if (rest.startsWith("#") && end > 0)
      yield put(`${value.slice(0, end + 1)} ${rest}`, "There must be a space before the # of a comment.");
    if (end > 0 && rest !== "" && inner !== undefined) yield put(inQuotes(inner), markInside[quote]);
    if (end > 0 && rest !== "")
      yield put(
        inQuotes(value),
        "There is text after the closing quotation mark. Put the whole value in quotes, or none of it.",
      );
    if (end < 0 && /['"’”]$/.test(value))
      yield put(
        value.slice(0, -1) + quote,
        "The quotation mark at the end is another one than at the start. Use the same.",
      );
    if (end < 0)
      yield put(value + quote, "A quotation mark is opened here and not closed. Close it at the end of the value.");
    if (quote === '"' && /\\(?![0abtnvfre "/\\N_LPxuU])/.test(value) && end > 0)
      yield put(`'${value.slice(1, end).replaceAll("'", "''")}'`, backslashes);
  }
};

const backslashes =
  "In double quotes a backslash starts an escape, such as \\n for a new line. Use single quotes for a text with backslashes.";

/**
 * Explains a text in double quotes whose backslashes YAML reads as escapes that nobody writes on purpose: the letters of
 * bells and separators, and any letter behind a drive (`C:\\new`). Undefined for other texts.
 *
 * @param raw the text with its quotation marks
 */
export function unmeantEscapes(raw: string): { message: string; right: string } | undefined {
  const inner = /^"(.*)"$/s.exec(raw)?.[1] ?? "";
  const isUnmeant = /(?<!\\)(?:\\\\)*\\(?:[abvNLP_ef]|0(?=\d))/.test(inner) || /(?<![a-z])[a-z]:\\[nrt]/i.test(inner);
  return isUnmeant ? { message: backslashes, right: `'${inner.replaceAll("'", "''")}'` } : undefined;
}

const markInside = {
  "'": "This text is in single quotes and has an apostrophe in it, which ends it too early. Put it in double quotes.",
  '"': "This text is in double quotes and has double quotes in it, which end it too early. Put it in single quotes.",
} as const;

/** Returns the index of the closing quotation mark; -1 when there is none. */
function closing(value: string, quote: string): number {
  const found = quote === "'" ? /^'(?:[^']|'')*(?=')/.exec(value) : /^"(?:[^"\\]|\\.)*(?=")/.exec(value);
  return found ? found[0].length : -1;
}

/** A quoted text over several lines that are not indented. */
export const quotedLines: Cause = function* ({ lines }) {
  const from = lines.findIndex((line) => /^(["'])(?!.*\1)/.test(fieldOn(line)?.value ?? ""));
  const field = fieldOn(lines[from] ?? "");
  const quote = field?.value.charAt(0) ?? "";
  const end = lines.findIndex((line, index) => index > from && line.trimEnd().endsWith(quote));
  if (!field || end < 0) return;
  const text = [field.value.slice(1), ...lines.slice(from + 1, end), (lines[end] ?? "").trimEnd().slice(0, -1)];
  yield {
    from,
    to: end + 1,
    lines: [
      `${field.indent}${field.name}: |`,
      ...text.map((line) => (line.trim() === "" ? "" : `${field.indent}  ${line}`)),
    ],
    message: `The lines of this text must be indented. Put “|” behind ${quoted(field.name)} in place of the quotation marks, and two spaces before each line.`,
  };
};

/** The meaning of YAML’s indicator characters at the start of a value. */
const meanings: Readonly<Record<string, string>> = {
  "*": "refers to an anchor",
  "&": "makes an anchor",
  "!": "makes a tag",
  "|": "starts a text on the lines below",
  ">": "starts a text on the lines below",
  "[": "opens a list",
  "{": "opens a set of fields",
  "-": "starts an item of a list",
  "?": "starts the name of a field",
  "%": "starts a directive",
};

/** An unquoted value that starts with an indicator character. */
export const firstCharacter: Cause = function* (scene) {
  for (const row of rowsNear(scene)) {
    const line = scene.lines[row] ?? "";
    const found = valueOn(line);
    const [first] = found?.value ?? "";
    if (!found || first === undefined || !/[*&!@`%|>[{?,\]}-]/.test(first)) continue;
    if (isPlaceholder(found.value)) {
      const message = `${quoted(found.value)} is not a value. If there is nothing to say yet, delete the line.`;
      yield { from: row, to: row + 1, lines: [], message, column: found.before.length };
    }
    const wrapped = /^(`|\*{1,3})([^`*]+)\1$/.exec(found.value)?.[2];
    if (wrapped !== undefined) {
      const message = `This value has ${quoted(first)} around it, as in Markdown. Leave that out.`;
      yield oneLine(row, found.before + wrapped, message, found.before.length);
    }
    const meaning = meanings[first] ?? "has a meaning of its own";
    const unmarked = /^[|>][-+]? +(?=\S)/.test(found.value) ? found.value.replace(/^[|>][-+]? +/, "") : undefined;
    if (unmarked !== undefined) {
      const message = `After ${quoted(first)} a text starts on the line below. Write it there, or leave ${quoted(first)} out.`;
      yield oneLine(row, found.before + unmarked, message, found.before.length);
    }
    const message = `A value that starts with ${quoted(first)} must be in quotes, because in YAML that ${meaning}.`;
    yield oneLine(row, found.before + inQuotes(found.value), message, found.before.length);
  }
};

/** An unquoted value with a colon and a space. */
export const colonInside: Cause = function* (scene) {
  for (const row of rowsNear(scene)) {
    const found = valueOn(scene.lines[row] ?? "");
    if (!found || !/:(?:\s|$)/.test(found.value)) continue;
    yield oneLine(
      row,
      found.before + inQuotes(found.value),
      "This value has a colon followed by a space in it, so YAML takes it for another field. Put the value in quotes.",
      found.before.length,
    );
  }
};
