import process from "node:process";

import { readArguments } from "./lib/options.ts";
import { CommandError, run } from "./lib/stop.ts";
import { judge, type Judged } from "./mutation/judge.ts";
import { byPart, chosenFiles } from "./mutation/targets.ts";
import { score, survivorLine } from "./mutation/words.ts";

const usage = "npm run test:mutation -- [FILE_OR_FOLDER…] [--since REV] [--processes N]";
const description =
  "Changes one condition at a time in the code that defends the catalogue, runs the tests that reach it, and lists the changes that no test noticed.";

await run(async () => {
  const { options, names } = readArguments(
    { since: { type: "string" }, processes: { type: "string", default: "2" } },
    usage,
    description,
  );
  const processes = Number(options.processes);
  if (!Number.isInteger(processes) || processes < 1)
    throw new CommandError(`“${options.processes}” is not a number of processes.`);
  const files = await chosenFiles(names, options.since);
  if (files.length === 0) throw new CommandError(`None of these files is tested by mutation. Usage: ${usage}`);
  const mutants: Judged[] = [];
  for (const part of byPart(files)) {
    const say = (line: string): boolean => process.stderr.write(`${line}\n`);
    mutants.push(...(await judge(part.files, part.tests, processes, say)));
  }
  for (const mutant of mutants) if (mutant.survived) process.stdout.write(`${survivorLine(mutant)}\n`);
  process.stdout.write(`${score(mutants)}\n`);
  return 0;
});
