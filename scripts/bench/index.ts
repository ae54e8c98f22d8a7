import { resolve } from "node:path";

import { today } from "../lib/folder.ts";
import { readOptions } from "../lib/options.ts";
import { CannotRun, run } from "../lib/stop.ts";
import { inTurn, type Measured } from "./compare.ts";
import { generate } from "./generate.ts";
import { Memory } from "./memory.ts";
import { type Row, rows } from "./rows.ts";
import { clear, makeWorkplace, writeCatalogue } from "./workplace.ts";

const usage = "npm run bench -- [--entries 1000,10000] [--rows 1,2,3,4,5] [--runs 3] [--write DIR]";

await run(async () => {
  const options = readOptions(
    {
      entries: { type: "string", default: "1000,10000" },
      rows: { type: "string", default: rows.map(({ number }) => number).join(",") },
      runs: { type: "string", default: "3" },
      write: { type: "string" },
    },
    usage,
    "Measures speed and memory against generated catalogues, beside the programs that it is compared with. --write only writes a catalogue.",
  );
  const sizes = numbers(options.entries);
  if (options.write !== undefined) {
    writeCatalogue(resolve(options.write), generate(sizes[0] ?? 0, today()));
    return 0;
  }
  const wanted = numbers(options.rows);
  const [runs = 3] = numbers(options.runs);
  const memory = new Memory();
  for (const entries of sizes) {
    say(`\n${entries.toLocaleString("en-GB")} entries, median of ${runs} runs in turn`);
    const workplace = makeWorkplace(entries, today());
    try {
      for (const row of rows.filter(({ number }) => wanted.includes(number))) {
        const sides = await inTurn(row.sides(workplace), runs);
        report(row, sides);
        if (row.note) say(`   ${await row.note(workplace, entries)}`);
        memory.note(entries, sides);
      }
    } finally {
      clear(workplace);
    }
  }
  say("\nPeak memory");
  for (const line of memory.lines()) say(line);
  return 0;
});

function report({ number, title, goals }: Row, [ours, ...others]: Measured[]): void {
  if (!ours) return;
  say(`${number}. ${title}: ${figures(ours)}`);
  for (const [index, other] of others.entries()) {
    const ratio = ours.seconds / other.seconds;
    const goal = goals[index];
    const verdict = goal === undefined ? "" : `; the goal is ${goal} or less: ${ratio <= goal ? "met" : "not met"}`;
    say(`   ${ratio.toFixed(2)} × ${other.name} (${figures(other)})${verdict}`);
  }
}

function figures({ seconds, mebibytes }: Measured): string {
  return `${seconds.toFixed(2)} s, at most ${Math.round(mebibytes)} MiB`;
}

function numbers(list: string): number[] {
  return list.split(",").map((word) => {
    const number = Number(word);
    if (!Number.isInteger(number) || number < 1)
      throw new CannotRun(`“${word}” is not a whole number. Usage: ${usage}`);
    return number;
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
