import { isStray } from "./syntax/names.ts";

/** A text with a syntax error, in which the unreadable fields are blanked out. */
export interface Recovered {
  /** Of the same length as the original, so that all offsets stay valid. */
  text: string;
  /** The fields that are blanked out. */
  broken: Broken[];
}

/** A top-level field that is not valid YAML. */
export interface Broken {
  /** Its lines, with the context that is needed to parse them separately. */
  lines: string;
  /** Offset of `lines` in the text; less by the length of any prefix, so it can be negative. */
  start: number;
  /** Its name, if one can be recognised. */
  name: string | undefined;
}

/** Prefixed to a field that is parsed separately, so that the parser sees a mapping with several fields. */
const prefix = "_: _\n";

/** Recovery stops above this number of broken fields, which is more fields than any entry has. */
const maxBroken = 100;

/**
 * Parses the top-level fields of a text one by one and blanks out the broken ones. Returns undefined unless most of them
 * can be read: otherwise the text is probably not a mapping at all.
 */
export function recover(text: string, isReadable: (text: string) => boolean): Recovered | undefined {
  const recovered: Recovered = { text: "", broken: [] };
  let read = 0;
  let start = 0;
  let above: { lines: string; start: number } | undefined;
  for (const lines of fieldsOf(text)) {
    if (recovered.broken.length > maxBroken) return undefined;
    const isBroken = isField(lines) && !isReadable(prefix + lines);
    if (isBroken && above && isStray(firstLine(lines))) {
      // It probably continues the field above, whose parsed value would then be truncated.
      recovered.broken.push({
        lines: prefix + above.lines + lines,
        start: above.start - prefix.length,
        name: nameOf(above.lines),
      });
      recovered.text = recovered.text.slice(0, above.start) + blank(above.lines);
      read--;
    } else if (isBroken)
      recovered.broken.push({ lines: prefix + lines, start: start - prefix.length, name: nameOf(lines) });
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

/** A line in column 1 that still continues the field above: a list item, whatever its bullet, or a closing bracket. */
const continuation = /^(?:[ \t\r\n#]|-|[•·‣▪▫●○◦∙→►–—*+](?!\*)|\(?(?:\d{1,2}|[a-z])[.)]\s|[\]}])/;

/** Splits a text into its top-level fields and the lines between them. Joined, the parts give the text. */
function fieldsOf(text: string): string[] {
  const fields: { lines: string; isStray: boolean; isInQuotes: boolean }[] = [];
  for (const line of text.split(/(?<=\r\n|\r(?!\n)|\n)/)) {
    const last = fields.at(-1);
    const isMark = /^(?:---|\.\.\.)(?:\s|$)/.test(line);
    const isOwn = isStray(firstLine(line));
    if (last && !isMark && (continuation.test(line) || (isOwn && (last.isStray || last.isInQuotes)))) {
      last.lines += line;
      last.isInQuotes &&= !/"[ \t]*[\r\n]*$/.test(line);
    } else fields.push({ lines: line, isStray: isOwn, isInQuotes: opensQuote.test(line) });
  }
  return fields.map(({ lines }) => lines);
}

/** A field whose text starts with a double quotation mark that its line does not close. */
const opensQuote = /^[\w-]+:[ \t]+"(?!.*")/;

/** Whether lines are a field, rather than blank lines, comments or document markers. */
function isField(lines: string): boolean {
  return !/^(?:\s|#|%|---(?:\s|$)|\.\.\.(?:\s|$))/.test(lines) && lines !== "";
}
