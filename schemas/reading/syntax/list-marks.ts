/**
 * What people put before the items of a list in place of a hyphen and a space: bullets, dashes, stars, numbers, letters,
 * a hyphen alone, and boxes to tick.
 */
const mark = /^(?:[•·‣▪▫●○◦∙→►–—+]|\*(?!\*)|-(?=[^\s-])|\(?(?:\d{1,2}|[a-z])[.)](?=\s))[ \t\u00a0]*(?=\S)/i;
const box = /^- \[[ xX]?\][ \t]+(?=\S)/;

/** The items of a text that has one on each line, each behind a mark, and the first mark; undefined for other texts. */
export function markedItems(text: string): { items: string[]; mark: string } | undefined {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const marks = lines.map((line) => markOf(line.trim()));
  const [first] = marks;
  if (first === undefined || marks.some((one) => one === undefined)) return undefined;
  return { items: lines.map((line, index) => line.trim().slice(marks[index]?.length)), mark: first.trim() };
}

/** The mark at the start of a line that is not the one of YAML, with the space behind it. */
export function markOf(line: string): string | undefined {
  return (mark.exec(line) ?? box.exec(line))?.[0];
}
