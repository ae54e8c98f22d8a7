import { buildSite } from "./lib/site.ts";
import { run } from "./lib/stop.ts";

await run(async () => ((await buildSite()) ? 0 : 1));
