/** A line of a diff. */
export interface Line {
  type: "same" | "added" | "removed";
  text: string;
}

/** Returns the minimal line diff of two texts. A line break at the end does not count. */
export function difference(before: string, after: string): Line[] {
  const old = linesOf(before);
  const now = linesOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    ...old.slice(0, start).map((text): Line => ({ type: "same", text })),
    ...diffLines(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map((text): Line => ({ type: "same", text })),
  ];
}

/** Returns the changed lines with `around` lines of context on each side; one `undefined` stands for each omitted run. */
export function excerptOf(lines: readonly Line[], around = 3): (Line | undefined)[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(index - around, 0), index + around + 1).some(({ type }) => type !== "same"),
  );
  return lines.flatMap((line, index) => (near[index] ? [line] : near[index - 1] || index === 0 ? [undefined] : []));
}

/** Diffs by longest common subsequence, in O(m·n) time and memory. */
function diffLines(old: readonly string[], now: readonly string[]): Line[] {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: Line[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [before, after] = [old[row], now[column]];
    if (before !== undefined && before === after) {
      lines.push({ type: "same", text: before });
      row++;
      column++;
    } else if (before !== undefined && (after === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ type: "removed", text: before });
      row++;
    } else {
      lines.push({ type: "added", text: after ?? "" });
      column++;
    }
  }
  return lines;
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}
