import { readOptions } from "./lib/options.ts";
import { buildSite } from "./lib/site.ts";
import { run } from "./lib/stop.ts";
import { shardNamed } from "./shards/name.ts";

const description =
  "Validates the catalogue and builds its site, ready for any static host. CATALOGUE names another catalogue, OUT another folder, SITE the address that the site will have. SHARD=2/5 builds the second of five shards of the site, which npm run shards:merge puts together.";

await run(async () => {
  readOptions({}, "[CATALOGUE=DIR] [OUT=DIR] [SITE=ADDRESS] [SHARD=NUMBER/OF] npm run build", description);
  const { SHARD: shard = "" } = process.env;
  return (await buildSite(shard === "" ? undefined : shardNamed(shard))) ? 0 : 1;
});
