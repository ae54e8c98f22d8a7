import { readOptions } from "./lib/options.ts";
import { buildSite } from "./lib/site.ts";
import { run } from "./lib/stop.ts";

const description =
  "Validates the catalogue and builds its site, ready for any static host. CATALOGUE names another catalogue, OUT another folder, SITE the address that the site will have.";

await run(async () => {
  readOptions({}, "[CATALOGUE=DIR] [OUT=DIR] [SITE=ADDRESS] npm run build", description);
  return (await buildSite()) ? 0 : 1;
});
