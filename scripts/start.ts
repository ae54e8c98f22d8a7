import { outFolder } from "./lib/build-folders.ts";
import { readOptions } from "./lib/options.ts";
import { portFrom } from "./lib/port.ts";
import { reservePort, serve } from "./lib/serve.ts";
import { basePath } from "./lib/site-address.ts";
import { buildSite } from "./lib/site.ts";
import { run } from "./lib/stop.ts";

const description =
  "Validates the catalogue, builds its site, serves it and prints the address. CATALOGUE names another catalogue, PORT another port.";

await run(async () => {
  readOptions({}, "[CATALOGUE=DIR] [PORT=NUMBER] npm start", description);
  const port = portFrom(process.env);
  await reservePort(port);
  if (!(await buildSite())) return 1;
  const { address } = await serve(outFolder, basePath(), port);
  process.stdout.write(`\nThe catalogue is at ${address} (Ctrl+C ends it)\n`);
  return 0;
});
