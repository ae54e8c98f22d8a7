import { readFileSync } from "node:fs";
import { join } from "node:path";

import { formatEntry, placeOf } from "../schemas/index.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { catalogueFolder, shownFolder } from "./lib/folder.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";
import { writeWhole } from "./lib/write.ts";
import { count } from "./reporters/words.ts";

const usage = "npm run fmt -- [--catalogue DIR] [--check]";

await run(() => {
  const options = readOptions({ catalogue: { type: "string" }, check: { type: "boolean", default: false } }, usage);
  const folder = catalogueFolder(options.catalogue);
  const changed: string[] = [];
  for (const { path, plain } of diskSource(folder).files()) {
    const place = plain ? placeOf(path) : undefined;
    if (!place) continue;
    const text = readFileSync(join(folder, path), "utf8");
    const formatted = formatEntry(place.kind, text);
    if (formatted === text) continue;
    if (formatted === undefined) {
      process.stderr.write(`${shownFolder(folder)}/${path} is left as it is: a comment in it would be lost.\n`);
      continue;
    }
    changed.push(path);
    if (!options.check) writeWhole(join(folder, path), formatted);
  }
  for (const path of changed) process.stdout.write(`${shownFolder(folder)}/${path}\n`);
  const verb = options.check ? "to be put in order. Run npm run fmt." : "put in order.";
  process.stdout.write(`${count(changed.length, "entry", "entries")} ${verb}\n`);
  return options.check && changed.length > 0 ? 1 : 0;
});
