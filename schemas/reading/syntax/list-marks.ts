import { bullet } from "../../fields/bullet.ts";

/**
 * List markers that are not YAML’s hyphen and space: bullets, those of Word included, dashes, stars, numbers, letters
 * and a hyphen without space. `box` matches task list items.
 */
const mark = new RegExp(
  String.raw`^(?:${bullet.source}|[·∙→►‐‑‒–—―−+]|--(?=\s)|[o§](?=\t)|\*(?!\*)|-(?=[^\s-])|\(?(?:\d{1,2}|[a-z])[.)](?=\s))[ \t\u00a0]*(?=\S)`,
  "i",
);
const box = /^- \[[ xX]?\][ \t]+(?=\S)/;

/** Returns the items of a text in which every line has a list marker, and the first marker; undefined for other texts. */
export function markedItems(text: string): { items: string[]; mark: string } | undefined {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const marks = lines.map((line) => markOf(line.trim()));
  const [first] = marks;
  if (first === undefined || marks.some((one) => one === undefined)) return undefined;
  return { items: lines.map((line, index) => line.trim().slice(marks[index]?.length)), mark: first.trim() };
}

/** Returns the list marker at the start of a line and the space after it; undefined for YAML’s own marker. */
export function markOf(line: string): string | undefined {
  return (mark.exec(line) ?? box.exec(line))?.[0];
}
