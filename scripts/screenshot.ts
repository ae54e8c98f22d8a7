import { chromium } from "playwright-core";

import { browserOptions } from "./lib/browser.ts";
import { outFolder } from "./lib/build-folders.ts";
import { readOptions } from "./lib/options.ts";
import { writePictures } from "./lib/pictures.ts";
import { root } from "./lib/root.ts";
import { serve } from "./lib/serve.ts";
import { basePath } from "./lib/site-address.ts";
import { buildSite } from "./lib/site.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  readOptions(
    {},
    "npm run screenshot",
    "Builds the site and takes the pictures of it that the README and the site show.",
  );
  if (!(await buildSite())) return 1;
  const browser = await chromium.launch(await browserOptions());
  const { server, address } = await serve(outFolder, basePath(), 0);
  try {
    for (const path of await writePictures(browser, address, root)) process.stdout.write(`${path}\n`);
  } finally {
    server.close();
    await browser.close();
  }
  return 0;
});
