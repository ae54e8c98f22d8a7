import { kindNames } from "../schemas/vocabularies/kind-names.ts";
import { fileChangesText, writeGenerated } from "./lib/generated-files.ts";
import { readOptions } from "./lib/options.ts";
import { root } from "./lib/root.ts";
import { run } from "./lib/stop.ts";
import { formatted, kindTables } from "./scaffold/kind-tables.ts";

await run(async () => {
  readOptions(
    {},
    "npm run schemas",
    "Writes what is made from the model for others: the JSON Schemas, where VS Code finds them, and the issue forms. It writes the tables that have a row for each kind of entry as well.",
  );
  const tables = await Promise.all(
    Array.from(kindTables(kindNames), async ([path, text]) => [path, await formatted(path, text)] as const),
  );
  const made = [writeGenerated(root, new Map(tables))];
  // Import the model only after its tables, which have a row for each kind, are written.
  const { writeModelFiles } = await import("./lib/model-files.ts");
  made.push(writeModelFiles());
  process.stdout.write(fileChangesText(made));
  return 0;
});
