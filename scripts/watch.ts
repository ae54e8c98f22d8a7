import { readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { watch } from "./github/watch/session.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  const { apply } = readOptions(
    { apply: { type: "boolean", default: false } },
    "npm run watch -- [--apply]",
    "Finds workflows that GitHub has stopped and tells the maintainers in an issue. For GitHub Actions; a dry run without --apply.",
  );
  const lines = await watch(sessionOf(readEnvironment()), apply);
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return 0;
});
