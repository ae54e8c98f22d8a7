import { isStray } from "./syntax/names.ts";

/** A text that is not YAML as a whole, with the fields that cannot be read blanked out. */
export interface Recovered {
  /** As long as the text, so that all positions stay. */
  text: string;
  /** The fields that are blanked out. */
  broken: Broken[];
}

/** A field that cannot be read. */
export interface Broken {
  /** Its lines, as they are to be read by themselves. */
  lines: string;
  /** Where in the text those lines start; before its start for those that are read behind something else. */
  start: number;
  /** Its name, as far as it can be told. */
  name: string | undefined;
}

/** Put before a field that is tried by itself, so that the reader takes it for one field among others. */
const before = "_: _\n";

/** More fields than any entry has. */
const most = 100;

/**
 * Tries the fields of a text one by one. The answer is undefined unless most of them can be read: else it is likely that
 * the text is no set of fields at all.
 */
export function recover(text: string, isReadable: (text: string) => boolean): Recovered | undefined {
  const recovered: Recovered = { text: "", broken: [] };
  let read = 0;
  let start = 0;
  let above: { lines: string; start: number } | undefined;
  for (const lines of fieldsOf(text)) {
    if (recovered.broken.length > most) return undefined;
    const isBroken = isField(lines) && !isReadable(before + lines);
    if (isBroken && above && isStray(firstLine(lines))) {
      // It probably goes on with the field above, which then says less than was written.
      recovered.broken.push({
        lines: before + above.lines + lines,
        start: above.start - before.length,
        name: nameOf(above.lines),
      });
      recovered.text = recovered.text.slice(0, above.start) + blank(above.lines);
      read--;
    } else if (isBroken)
      recovered.broken.push({ lines: before + lines, start: start - before.length, name: nameOf(lines) });
    else if (isField(lines)) read++;
    recovered.text += isBroken ? blank(lines) : lines;
    above = isField(lines) && !isBroken ? { lines, start } : undefined;
    start += lines.length;
  }
  return read > recovered.broken.length ? recovered : undefined;
}

function blank(lines: string): string {
  return lines.replace(/[^\r\n]/g, " ");
}

function nameOf(lines: string): string | undefined {
  return /^["'“‘*_`]*([\w-]+)/.exec(lines)?.[1];
}

function firstLine(lines: string): string {
  return /^[^\r\n]*/.exec(lines)?.[0] ?? "";
}

/** A line that starts where fields do and goes on with one all the same: an item with another mark, a closing bracket. */
const goesOn = /^(?:[ \t\r\n#]|-|[•·‣▪▫●○◦∙→►–—*+](?!\*)|\(?(?:\d{1,2}|[a-z])[.)]\s|[\]}])/;

/** The lines of each outermost field, and those that belong to none; together they are the text. */
function fieldsOf(text: string): string[] {
  const fields: { lines: string; isStray: boolean }[] = [];
  for (const line of text.split(/(?<=\r\n|\r(?!\n)|\n)/)) {
    const last = fields.at(-1);
    const isMark = /^(?:---|\.\.\.)(?:\s|$)/.test(line);
    if (last && !isMark && (goesOn.test(line) || (last.isStray && isStray(firstLine(line))))) last.lines += line;
    else fields.push({ lines: line, isStray: isStray(firstLine(line)) });
  }
  return fields.map(({ lines }) => lines);
}

/** Whether lines are those of a field: not comments, nor the marks between documents. */
function isField(lines: string): boolean {
  return !/^(?:\s|#|%|---(?:\s|$)|\.\.\.(?:\s|$))/.test(lines) && lines !== "";
}
