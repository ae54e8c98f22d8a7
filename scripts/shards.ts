import { appendFileSync } from "node:fs";

import { inspect } from "../schemas/index.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { sectionSizes, shardCount } from "../schemas/shards/plan.ts";
import { catalogueFolder, today } from "./lib/folder.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";
import { entriesNamed, maxEntries, maxShards } from "./shards/name.ts";

const usage = "npm run shards -- [--entries NUMBER] [--catalogue DIR]";
const description = `Plans the shards of a site that outgrows one machine, and prints the matrix of a GitHub workflow that builds them, such as {"shard":["1/2","2/2"]}. --entries says how many entries one machine may have to show at most, ${maxEntries} if left out.`;

await run(() => {
  const options = readOptions({ entries: { type: "string" }, catalogue: { type: "string" } }, usage, description);
  const most = options.entries === undefined ? maxEntries : entriesNamed(options.entries);
  const sizes = sectionSizes(inspect(diskSource(catalogueFolder(options.catalogue)), today()));
  const of = Math.min(maxShards, shardCount(sizes, most));
  const matrix = JSON.stringify({ shard: Array.from({ length: of }, (_, index) => `${index + 1}/${of}`) });
  process.stdout.write(`${matrix}\n`);
  const { GITHUB_OUTPUT } = process.env;
  if (GITHUB_OUTPUT !== undefined && GITHUB_OUTPUT !== "") appendFileSync(GITHUB_OUTPUT, `matrix=${matrix}\n`);
  return 0;
});
