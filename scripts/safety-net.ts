import { runSafetyNet } from "./github/gate/safety-net.ts";
import { planFailedRuns } from "./github/issues/failed-runs.ts";
import { readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  const { apply } = readOptions(
    { apply: { type: "boolean", default: false } },
    "npm run safety-net -- [--apply]",
    "Dispatches missing runs of workflows and creates missing labels. For GitHub Actions; a dry run without --apply.",
  );
  const session = sessionOf(readEnvironment());
  const { lines, unread } = await runSafetyNet(session, apply, { "The runs of issues": () => planFailedRuns(session) });
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  process.stderr.write(unread.map((line) => `${line}\n`).join(""));
  // Fail the run after all other work is done, as nobody reads the log of a successful run.
  return unread.length > 0 ? 2 : 0;
});
