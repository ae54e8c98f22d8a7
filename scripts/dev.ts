import { dev } from "astro";

import { assertViteReads } from "./lib/build-folders.ts";
import { catalogueFolder } from "./lib/folder.ts";
import { readOptions } from "./lib/options.ts";
import { portFrom } from "./lib/port.ts";
import { root } from "./lib/root.ts";
import { siteAddress } from "./lib/site-address.ts";
import { run } from "./lib/stop.ts";

const description =
  "Serves the site with live reload and shows an edited entry at once, with its problems. CATALOGUE names another catalogue, PORT another port.";

await run(async () => {
  readOptions({}, "[CATALOGUE=DIR] [PORT=NUMBER] npm run dev", description);
  const port = portFrom(process.env);
  process.env["CATALOGUE"] = catalogueFolder(undefined);
  // Checked here, because Astro reports an invalid address with a stack trace.
  siteAddress();
  assertViteReads();
  await dev({ root, server: { port } });
  return 0;
});
