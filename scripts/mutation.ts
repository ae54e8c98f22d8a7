import { readArguments } from "./lib/options.ts";
import { CannotRun, run } from "./lib/stop.ts";
import { mutantsIn, readResults } from "./mutation/results.ts";
import { mutate } from "./mutation/stryker.ts";
import { byFolder, chosenFiles } from "./mutation/targets.ts";
import { score, survivorLine } from "./mutation/words.ts";

const usage = "npm run test:mutation -- [FILE_OR_FOLDER…] [--since REV] [--static] [--force]";
const description =
  "Changes one condition at a time in the code that defends the catalogue, runs the tests that reach it, and lists the changes that no test noticed.";

await run(async () => {
  const { options, names } = readArguments(
    {
      since: { type: "string" },
      static: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
    },
    usage,
    description,
  );
  const files = await chosenFiles(names, options.since);
  if (files.length === 0) throw new CannotRun(`None of these files is tested by mutation. Usage: ${usage}`);
  for (const folder of byFolder(files)) mutate(folder, options);
  const mutants = mutantsIn(readResults(), files);
  for (const mutant of mutants) if (mutant.survived) process.stdout.write(`${survivorLine(mutant)}\n`);
  process.stdout.write(`${score(mutants)}\n`);
  return 0;
});
