import { dev } from "astro";

import { catalogueFolder } from "./lib/folder.ts";
import { root } from "./lib/root.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  process.env["CATALOGUE"] = catalogueFolder(undefined);
  await dev({ root, server: { port: Number(process.env["PORT"] ?? 4321) } });
  return 0;
});
