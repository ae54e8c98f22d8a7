import { bullet } from "./bullet.ts";

/** A list with the bullets of a word processor, which Markdown treats as text. */
interface DocumentList {
  /** Its first line. */
  first: string;
  /** The equivalent Markdown list. */
  list: string;
}

/** A bullet, or the letter or dash that replaces one in a pasted list, with the space after it. */
const item = new RegExp(`^[ \\t]*(?:(?:${bullet.source}|·)[ \\t]*|[–—][ \\t]|[o§]\\t)(?=\\S)`);
const markdownItem = /^[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+(?=\S)/;
const fence = /^ {0,3}(?:```|~~~)/;

/** Whether a line starts like an item of such a list. */
export function isDocumentItem(line: string): boolean {
  return item.test(line);
}

/** Returns the text of a line that starts like an item of such a list or of a Markdown list; undefined for other lines. */
export function textOfItem(line: string): string | undefined {
  const mark = item.exec(line) ?? markdownItem.exec(line);
  return mark ? line.slice(mark[0].length).trim() : undefined;
}

/** Splits a line that begins with a bullet into items; none for other lines. */
export function itemsInLine(line: string): string[] {
  const [before = "", ...items] = line.split(bullet);
  return before.trim() !== "" ? [] : items.flatMap((part) => part.trim() || []);
}

/** Finds lists of at least two items in a text, outside code blocks. */
export function documentListsIn(text: string): DocumentList[] {
  const lists: string[][] = [];
  let isCode = false;
  let isOpen = false;
  for (const line of text.split("\n")) {
    if (fence.test(line)) isCode = !isCode;
    if (!isCode && item.test(line)) {
      if (isOpen) lists.at(-1)?.push(line);
      else lists.push([line]);
      isOpen = true;
    } else if (line.trim() !== "") isOpen = false;
  }
  return lists
    .filter((lines) => lines.length > 1)
    .map((lines) => ({ first: (lines[0] ?? "").trim(), list: lines.map(inMarkdown).join("\n") }));
}

function inMarkdown(line: string): string {
  // Word processors use a different bullet for each nesting level; “o” is the second level’s.
  return line.replace(item, (mark) => (/^[ \t]*[o○◦]/.test(mark) ? "  - " : "- "));
}
