import { issueNumber } from "./github/issues/event.ts";
import { unpackReading } from "./github/issues/reading.ts";
import { actOnIssue } from "./github/issues/session.ts";
import { readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

const usage = "npm run issue:answer -- [--issue NUMBER] [--apply]";
const description =
  "Makes or updates the pull request of an issue form and answers the issue. For GitHub Actions; a dry run without --apply.";

await run(async () => {
  const options = readOptions(
    { issue: { type: "string" }, apply: { type: "boolean", default: false } },
    usage,
    description,
  );
  const environment = readEnvironment();
  const number = issueNumber(options.issue, environment, usage);
  const reading = unpackReading(environment.REPORT ?? "");
  const lines = await actOnIssue(sessionOf(environment), number, reading, options.apply);
  const stream = options.apply ? process.stderr : process.stdout;
  for (const line of lines) stream.write(`${line}\n`);
  return 0;
});
