import { readCommandsFor, readEventPulls } from "./github/gate/event.ts";
import { packReports } from "./github/gate/report/handover.ts";
import { validatePulls } from "./github/gate/session.ts";
import { eventOf, writeStepOutput, readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { today } from "./lib/folder.ts";
import { numberOption } from "./lib/number-option.ts";
import { readOptions } from "./lib/options.ts";
import { CommandError, run } from "./lib/stop.ts";

const usage = "npm run gate:validate -- [--pull NUMBER | --open]";
const description = "Validates pull requests over the base catalogue and hands over the reports. For GitHub Actions.";

await run(async () => {
  const options = readOptions(
    { pull: { type: "string" }, open: { type: "boolean", default: false } },
    usage,
    description,
  );
  if (options.open && options.pull !== undefined)
    throw new CommandError(
      `Give --pull for one pull request or --open for all that are open, not both. Usage: ${usage}`,
    );
  const named = options.pull === undefined ? undefined : numberOption("--pull", "a pull request", options.pull);
  const environment = readEnvironment();
  const session = sessionOf(environment);
  const { comment } = eventOf(environment);
  // A comment concerns its own pull request only, and only if it contains a command.
  const commands = comment === undefined ? undefined : await readCommandsFor(session, comment, options.open);
  const pulls = commands?.any === false ? [] : named === undefined ? (await readEventPulls(session)).pulls : [named];
  if (!options.open && !pulls) throw new CommandError(`No pull request is named. Usage: ${usage}`);
  // An empty list of reports has the next job answer a command that is about no pull request.
  const { word, reports, unread } =
    pulls?.length === 0
      ? { word: commands?.answers ? packReports([]) : "", reports: [], unread: [] }
      : await validatePulls(session, pulls ?? [], !pulls, today());
  const [first] = reports;
  writeStepOutput(environment, "report", word);
  writeStepOutput(environment, "pull", String(first?.number ?? ""));
  writeStepOutput(environment, "head", first?.head ?? "");
  for (const { number: pull, state, counts } of reports) {
    process.stderr.write(`#${pull} ${state}: ${counts.error} errors, ${counts.review} reviews, ${counts.hint} hints\n`);
  }
  process.stderr.write(unread.map((line) => `${line}\n`).join(""));
  // Fail the run after the reports are handed over, as nobody reads the log of a successful run.
  return unread.length > 0 ? 2 : 0;
});
