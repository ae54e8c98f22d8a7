import { readEnvironment } from "./github/environment.ts";
import { planMerge } from "./github/plan/index.ts";
import { actOnReports, sessionOf, tend } from "./github/session.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

await run(async () => {
  const { apply } = readOptions({ apply: { type: "boolean", default: false } }, "npm run merge -- [--apply]");
  const session = sessionOf(readEnvironment());
  try {
    print(await actOnReports(session, planMerge, apply));
  } finally {
    print(await tend(session, apply));
  }
  return 0;
});
