import { join } from "node:path";

import { readArguments } from "./lib/options.ts";
import { readIfExists } from "./lib/read-if-exists.ts";
import { root } from "./lib/root.ts";
import { run } from "./lib/stop.ts";
import { writeAllOrNone } from "./lib/write.ts";
import { scaffold, scaffolds } from "./scaffold/index.ts";

const usage = `npm run scaffold -- ${scaffolds.join("|")} NAME [--of KIND] [--many NAMES]`;
const description =
  "Writes the source, the fixtures and the test of a new kind, rule, output or facet, and its rows in the tables. A facet needs --of, the kind whose list it narrows; the plural of a kind is --many. It never writes over a file.";

await run(async () => {
  const { options, names } = readArguments({ of: { type: "string" }, many: { type: "string" } }, usage, description);
  const [type, name, ...more] = names;
  const { files, then } = await scaffold({ type, name, more, ...options }, (path) => readIfExists(join(root, path)));
  writeAllOrNone(new Map(Array.from(files, ([path, text]) => [join(root, path), text])));
  process.stdout.write(`${[...files.keys()].map((path) => `Wrote ${path}`).join("\n")}\n\nNext:\n`);
  process.stdout.write(then.map((step) => `- ${step}\n`).join(""));
  return 0;
});
