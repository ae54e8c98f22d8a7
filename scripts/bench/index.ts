import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";

import { withThousandsSeparators } from "../../schemas/problems/count.ts";
import { today } from "../lib/folder.ts";
import { readOptions } from "../lib/options.ts";
import { CommandError, run } from "../lib/stop.ts";
import { assertEmpty } from "../new-catalogue/software.ts";
import { interleave } from "./compare.ts";
import { generate } from "./generate.ts";
import { memoryGrowth } from "./memory.ts";
import type { Measure, Result } from "./result.ts";
import { rows } from "./rows.ts";
import { figureLine, linesOf } from "./words.ts";
import { clear, makeWorkplace, type Workplace, writeCatalogue } from "./workplace.ts";

const allRows = rows.map(({ number }) => number).join(",");
const usage = `npm run bench -- [--entries 1000,10000] [--rows ${allRows}] [--runs 3] [--json FILE] [--write DIR]`;

await run(async () => {
  const options = readOptions(
    {
      entries: { type: "string", default: "1000,10000" },
      rows: { type: "string", default: allRows },
      runs: { type: "string", default: "3" },
      json: { type: "string" },
      write: { type: "string" },
    },
    usage,
    "Measures speed and memory against generated catalogues, beside the programs that it is compared with. --json writes what it found, for `node scripts/bench/note.ts`; --write only writes a catalogue.",
  );
  const sizes = numbers(options.entries);
  if (options.write !== undefined) {
    assertEmpty(resolve(options.write));
    writeCatalogue(resolve(options.write), generate(sizes[0] ?? 0, today()));
    return 0;
  }
  const [runs = 3] = numbers(options.runs);
  const wanted = numbers(options.rows);
  const unknown = wanted.find((number) => rows.every((row) => row.number !== number));
  if (unknown !== undefined) throw new CommandError(`There is no row ${unknown}. Usage: ${usage}`);
  const measures = await measure(sizes, wanted, runs);
  const memory = memoryGrowth(measures);
  if (memory.length > 0) say("\nPeak memory");
  for (const figure of memory) say(figureLine(figure));
  const machine = { day: today(), node: process.version, processors: availableParallelism() };
  const result: Result = { format: 1, ...machine, measures, memory };
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(result, undefined, 1)}\n`);
  return 0;
});

async function measure(sizes: readonly number[], wanted: readonly number[], runs: number): Promise<Measure[]> {
  const measures: Measure[] = [];
  const workplaces: Workplace[] = [];
  try {
    for (const entries of sizes) {
      say(
        `\n${withThousandsSeparators(entries)} entries, ${runs} runs in turn: the middle of them (the least to the most)`,
      );
      const workplace = makeWorkplace(entries, today());
      workplaces.push(workplace);
      for (const row of rows) {
        if (!wanted.includes(row.number) || entries > (row.most ?? entries)) continue;
        const { number, title, goals } = row;
        const sides = await interleave(row.sides(workplace), runs);
        const figures = (await row.figures?.(workplace, sides)) ?? [];
        const one: Measure = { row: number, title, entries, sides, figures };
        measures.push(one);
        for (const line of linesOf(one, goals)) say(line);
      }
    }
  } finally {
    for (const workplace of workplaces) clear(workplace);
  }
  return measures;
}

function numbers(list: string): number[] {
  return list.split(",").map((word) => {
    const number = Number(word);
    if (!Number.isInteger(number) || number < 1)
      throw new CommandError(`“${word}” is not a whole number. Usage: ${usage}`);
    return number;
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
