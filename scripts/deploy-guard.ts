import packageJson from "../package.json" with { type: "json" };
import { readOptions } from "./lib/options.ts";
import { compareSites, publishedAddresses } from "./lib/published.ts";
import { outFolder } from "./lib/site.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  const usage = "npm run deploy-guard -- [--site ADDRESS] [--dist DIR]";
  const options = readOptions({ site: { type: "string" }, dist: { type: "string" } }, usage);
  const published = await publishedAddresses(new URL(options.site ?? process.env["SITE"] ?? packageJson.homepage));
  const { lines, stops } = compareSites(published, options.dist ?? outFolder);
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  if (!stops) return 0;
  const accepted = process.env["ACCEPT"] === "true";
  process.stdout.write(
    accepted
      ? "Somebody has accepted this.\n"
      : "This stops here. To publish it, run the workflow by hand with “accept”.\n",
  );
  return accepted ? 0 : 1;
});
