import { guard } from "./deploy/guard.ts";
import { publishedSite } from "./deploy/site.ts";
import { outFolder } from "./lib/build-folders.ts";
import { today } from "./lib/folder.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  const usage = "npm run deploy-guard -- [--site ADDRESS] [--dist DIR]";
  const options = readOptions(
    { site: { type: "string" }, dist: { type: "string" } },
    usage,
    "Compares a built site with the published one, and stops a deploy that would drop entries or addresses. ACCEPT=true lets it through.",
  );
  const { ACCEPT, GITHUB_SHA: commit } = process.env;
  const site = publishedSite(options.site);
  const { lines, goesOn } = await guard(site, options.dist ?? outFolder, ACCEPT === "true", today(), commit);
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return goesOn ? 0 : 1;
});
