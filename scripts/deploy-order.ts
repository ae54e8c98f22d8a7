import { newerPublished } from "./deploy/order.ts";
import { publishedSite } from "./deploy/site.ts";
import { readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { readOptions } from "./lib/options.ts";
import { CommandError, run } from "./lib/stop.ts";

await run(async () => {
  const { site } = readOptions(
    { site: { type: "string" } },
    "npm run deploy-order -- [--site ADDRESS]",
    "Stops a deploy when the published site was built from a newer commit, whoever has accepted it. For GitHub Actions.",
  );
  const environment = readEnvironment();
  const { GITHUB_SHA: commit } = environment;
  if (commit === undefined) throw new CommandError("GITHUB_SHA must name the commit that was built.");
  const { octokit, repository } = sessionOf(environment);
  const newer = await newerPublished(octokit, repository, publishedSite(site), commit);
  if (newer === undefined) return 0;
  process.stdout.write(
    `The published site was built from ${newer}, which is newer than ${commit}. Nothing is published. To publish the newest commit, run the workflow again.\n`,
  );
  return 1;
});
