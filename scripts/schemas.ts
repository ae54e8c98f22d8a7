import { join } from "node:path";

import { kindNames } from "../schemas/vocabularies/kind-names.ts";
import { readOptions } from "./lib/options.ts";
import { root } from "./lib/root.ts";
import { run } from "./lib/stop.ts";
import { writeWhole } from "./lib/write.ts";
import { formatted, kindTables } from "./scaffold/kind-tables.ts";

await run(async () => {
  readOptions(
    {},
    "npm run schemas",
    "Writes what is made from the model for others: the JSON Schemas, where VS Code finds them, and the issue forms. It writes the tables that have a row for each kind of entry as well.",
  );
  for (const [path, text] of kindTables(kindNames)) writeWhole(join(root, path), await formatted(path, text));
  // The model is loaded once its table has every kind.
  const { writeModelFiles } = await import("./lib/model-files.ts");
  writeModelFiles();
  return 0;
});
