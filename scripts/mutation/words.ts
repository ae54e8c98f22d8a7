import { count, withThousandsSeparators } from "../../schemas/problems/count.ts";
import { truncate } from "../reporters/truncate.ts";
import type { Judged } from "./judge.ts";

/** A surviving mutant in one line that begins with its position. */
export function survivorLine({ file, line, column, code, replacement, covered }: Judged): string {
  const remark = covered ? "" : "  (no test runs this)";
  return `${file}:${line}:${column}  ${oneLine(code)} → ${oneLine(replacement)}${remark}`;
}

/** The mutation score. */
export function score(mutants: readonly Pick<Judged, "survived">[]): string {
  const killed = mutants.filter(({ survived }) => !survived).length;
  const percentage = mutants.length === 0 ? 100 : (100 * killed) / mutants.length;
  return `Tests noticed ${withThousandsSeparators(killed)} of ${count(mutants.length, "mutant")}: ${percentage.toFixed(1)}%.`;
}

function oneLine(code: string): string {
  return truncate(code.replace(/\s+/g, " "), 100);
}
