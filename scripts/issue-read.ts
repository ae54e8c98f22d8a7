import { issueNumber } from "./github/issues/event.ts";
import { packReading } from "./github/issues/reading.ts";
import { validateIssue } from "./github/issues/session.ts";
import { writeStepOutput, readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { today } from "./lib/folder.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

const usage = "npm run issue:read -- [--issue NUMBER]";
const description = "Reads an issue form and hands over the entry that it makes, for issue:answer. For GitHub Actions.";

await run(async () => {
  const options = readOptions({ issue: { type: "string" } }, usage, description);
  const environment = readEnvironment();
  const number = issueNumber(options.issue, environment, usage);
  const reading = await validateIssue(sessionOf(environment), number, today());
  writeStepOutput(environment, "report", packReading(reading));
  process.stderr.write(`#${number} ${reading.outcome.type}\n`);
  return 0;
});
