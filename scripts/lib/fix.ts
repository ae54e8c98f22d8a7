import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Problem } from "../../schemas/index.ts";
import { writeWhole } from "./write.ts";

/**
 * Applies every certain correction to the files of a catalogue, by text range, so that comments and layout stay as they
 * are. Of corrections that overlap, the last is applied; running again brings the others. Each file is written whole
 * or not at all.
 *
 * @returns how many corrections were applied
 */
export function applyFixes(folder: string, problems: readonly Problem[]): number {
  let applied = 0;
  const byFile = Map.groupBy(
    problems.filter(({ fix }) => fix !== undefined),
    ({ file }) => file,
  );
  for (const [file, some] of byFile) {
    const path = join(folder, file);
    const { text, count } = applyTo(
      readFileSync(path, "utf8"),
      some.flatMap(({ fix }) => fix ?? []),
    );
    writeWhole(path, text);
    applied += count;
  }
  return applied;
}

function applyTo(
  text: string,
  fixes: readonly { start: number; end: number; text: string }[],
): { text: string; count: number } {
  let end = Infinity;
  let count = 0;
  for (const fix of fixes.toSorted((a, b) => b.start - a.start)) {
    if (fix.end > end) continue;
    text = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
    end = fix.start;
    count++;
  }
  return { text, count };
}
