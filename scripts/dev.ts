import { dev } from "astro";

import { catalogueFolder } from "./lib/folder.ts";
import { portFrom } from "./lib/port.ts";
import { root } from "./lib/root.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  const port = portFrom(process.env);
  process.env["CATALOGUE"] = catalogueFolder(undefined);
  await dev({ root, server: { port } });
  return 0;
});
