import { appendFileSync, existsSync } from "node:fs";

import { readArguments } from "../lib/options.ts";
import { CommandError, run } from "../lib/stop.ts";
import { valueInFile } from "../lib/value-of.ts";
import { Result } from "./result.ts";
import { summary } from "./summary.ts";

const usage = "node scripts/bench/note.ts BEFORE NOW";

await run(() => {
  const { names } = readArguments(
    {},
    usage,
    "Says what got worse between two files that the benchmark has written, in the summary of the job or here. BEFORE need not exist.",
  );
  const [before, now] = names;
  if (before === undefined || now === undefined || names.length > 2) throw new CommandError(`Usage: ${usage}`);
  const note = summary(existsSync(before) ? read(before) : undefined, read(now));
  const place = process.env["GITHUB_STEP_SUMMARY"];
  if (place === undefined) process.stdout.write(note);
  else appendFileSync(place, note);
  return 0;
});

function read(file: string): Result {
  return valueInFile(Result, file, "Name a file that the benchmark has written with --json.");
}
