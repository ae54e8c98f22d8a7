import type { Fault } from "./fault.ts";

/** A text that is not YAML as a whole, with the fields that cannot be read blanked out. */
export interface Recovered {
  /** As long as the text, so that all positions stay. */
  text: string;
  /** What is wrong with each of the fields that are blanked out. */
  faults: Fault[];
  /** Their names, as far as they can be told. */
  unread: string[];
}

/** Put before a field that is tried by itself, so that the reader takes it for one field among others. */
const before = "_: _\n";

/** More fields than any entry has. */
const most = 100;

/**
 * Tries the fields of a text one by one. The answer is undefined unless most of them can be read: else it is likely that
 * the text is no set of fields at all.
 *
 * @param faultIn what is wrong with a text as YAML
 */
export function recover(text: string, faultIn: (text: string) => Fault | undefined): Recovered | undefined {
  const recovered: Recovered = { text: "", faults: [], unread: [] };
  let read = 0;
  let start = 0;
  for (const lines of fieldsOf(text)) {
    if (recovered.faults.length > most) return undefined;
    const fault = isField(lines) ? faultIn(before + lines) : undefined;
    if (fault) {
      recovered.faults.push(moved(fault, start - before.length));
      recovered.unread.push(...(/^["']?([\w-]+)/.exec(lines)?.slice(1) ?? []));
    } else if (isField(lines)) read++;
    recovered.text += fault ? lines.replace(/[^\r\n]/g, " ") : lines;
    start += lines.length;
  }
  return read > recovered.faults.length ? recovered : undefined;
}

/** The lines of each outermost field; together they are the text. */
function fieldsOf(text: string): string[] {
  return text.split(/^(?![ \t\r\n#]|-(?:\s|$))/m);
}

/** Whether lines are those of a field: not comments, nor the marks between documents. */
function isField(lines: string): boolean {
  return !/^(?:\s|#|%|---(?:\s|$)|\.\.\.(?:\s|$))/.test(lines) && lines !== "";
}

function moved(fault: Fault, by: number): Fault {
  const { start, end } = fault.range;
  return { ...fault, range: { start: Math.max(start + by, 0), end: Math.max(end + by, 0) } };
}
