import { planMerge } from "./github/gate/plan/index.ts";
import { actOnEvent } from "./github/gate/session.ts";
import { readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  const { apply } = readOptions(
    { apply: { type: "boolean", default: false } },
    "npm run merge -- [--apply]",
    "Merges the pull requests that may be merged, from the reports that gate:validate handed over. For GitHub Actions; a dry run without --apply.",
  );
  const lines = await actOnEvent(sessionOf(readEnvironment()), planMerge, apply);
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return 0;
});
