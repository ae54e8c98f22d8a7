/** A table in GitHub’s dialect of Markdown (GFM); CommonMark has none. */
interface Table {
  /** Its first line. */
  first: string;
  /** An equivalent Markdown list, with an item for each row. */
  list: string;
  /** Its range in the text, the end exclusive. */
  start: number;
  end: number;
}

const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
const fence = /^ {0,3}(?:```|~~~)/;

/** Whether a line is a table’s delimiter row. */
export function isTableLine(line: string): boolean {
  return line.includes("|") && delimiter.test(line);
}

/** Finds the tables in a text, outside code blocks. */
export function tablesIn(text: string): Table[] {
  const tables: Table[] = [];
  const lines = text.split("\n");
  const starts = lines.map(
    (
      (at) => (line) =>
        (at += line.length + 1) - line.length - 1
    )(0),
  );
  let isCode = false;
  for (let row = 1; row < lines.length; row++) {
    const [header = "", line = ""] = [lines[row - 1], lines[row]];
    if (fence.test(header)) isCode = !isCode;
    if (isCode || !isHeader(header, line)) continue;
    let to = row + 1;
    while (lines[to]?.includes("|")) to++;
    tables.push({
      first: header.trim(),
      list: listOf(cellsOf(header), lines.slice(row + 1, to).map(cellsOf)),
      start: starts[row - 1] ?? 0,
      end: (starts[to - 1] ?? 0) + (lines[to - 1]?.length ?? 0),
    });
    row = to;
  }
  return tables;
}

/** Replaces each table in a text with a list. */
export function withoutTables(text: string): string {
  return tablesIn(text)
    .toReversed()
    .reduce((rest, { list, start, end }) => `${rest.slice(0, start)}${list}${rest.slice(end)}`, text);
}

/** Whether two lines are a header row and a delimiter row. */
function isHeader(header: string, line: string): boolean {
  return (
    header.includes("|") &&
    /^ {0,3}\S/.test(header) &&
    isTableLine(line) &&
    cellsOf(header).length === cellsOf(line).length
  );
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** Converts rows to list items of “column: cell” pairs; the column names alone where there is no row. */
function listOf(names: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `- ${names.join("; ")}`;
  return rows
    .map((cells) => {
      const parts = cells.flatMap((cell, index) => {
        const name = names[index] ?? "";
        return cell === "" ? [] : [name === "" ? cell : `${name}: ${cell}`];
      });
      return `- ${parts.join("; ")}`;
    })
    .join("\n");
}
