import { eventOf, handOver, readEnvironment } from "./github/environment.ts";
import { sessionOf, validatePulls } from "./github/session.ts";
import { today } from "./lib/folder.ts";
import { readOptions } from "./lib/options.ts";
import { CannotRun, run } from "./lib/stop.ts";

const usage = "npm run gate:validate -- [--pull NUMBER | --open]";

await run(async () => {
  const options = readOptions({ pull: { type: "string" }, open: { type: "boolean", default: false } }, usage);
  const environment = readEnvironment();
  const number = options.pull === undefined ? eventOf(environment).pull : Number(options.pull);
  if (!options.open && !number) throw new CannotRun(`No pull request is named. Usage: ${usage}`);

  // What is said under one pull request is about that one.
  const pulls = number ? [number] : [];
  const { word, reports } = await validatePulls(sessionOf(environment), pulls, !number, today());
  handOver(environment, "report", word);
  for (const { number: pull, state, counts } of reports) {
    process.stderr.write(`#${pull} ${state}: ${counts.error} errors, ${counts.review} reviews, ${counts.hint} hints\n`);
  }
  return 0;
});
