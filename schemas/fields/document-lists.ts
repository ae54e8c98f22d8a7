/** A list with the marks that documents put before its items, which Markdown takes for text. */
interface DocumentList {
  /** Its first line. */
  first: string;
  /** The same in Markdown. */
  list: string;
}

/** A mark that documents put before items and that means nothing else. */
export const bullet = /[•‣▪▫●○◦■□➢\uf0a7\uf0b7]/;
/** A bullet, or the letter or dash that stands for one in a list that was copied, with the space behind it. */
const item = new RegExp(`^[ \\t]*(?:(?:${bullet.source}|·)[ \\t]*|[–—][ \\t]|[o§]\\t)(?=\\S)`);
const fence = /^ {0,3}(?:```|~~~)/;

/** Whether a line may be an item of such a list. */
export function isDocumentItem(line: string): boolean {
  return item.test(line);
}

/** The items of a list in a line that begins with a bullet; none in other lines. */
export function itemsInLine(line: string): string[] {
  const [before = "", ...items] = line.split(bullet);
  return before.trim() !== "" ? [] : items.flatMap((part) => part.trim() || []);
}

/** The lists of at least two items in a text, outside code blocks. */
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
  // Documents number the levels of lists by their bullets, and “o” is the one of the second.
  return line.replace(item, (mark) => (/^[ \t]*[o○◦]/.test(mark) ? "  - " : "- "));
}
