import { readEnvironment } from "./github/environment.ts";
import { sessionOf } from "./github/session.ts";
import { tend } from "./github/tend.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  const { apply } = readOptions(
    { apply: { type: "boolean", default: false } },
    "npm run tend -- [--apply]",
    "Dispatches missing gate runs and creates missing labels. For GitHub Actions; a dry run without --apply.",
  );
  const lines = await tend(sessionOf(readEnvironment()), apply);
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return 0;
});
