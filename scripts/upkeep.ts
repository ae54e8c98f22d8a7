import { apply } from "./github/kit/apply.ts";
import type { Octokit } from "./github/kit/client.ts";
import { type Environment, decisionInputs, inspectionOf, readEnvironment } from "./github/kit/environment.ts";
import { loginsOf } from "./github/kit/logins.ts";
import { readOwnIssues } from "./github/kit/own-issues.ts";
import { everyOwner } from "./github/kit/owners.ts";
import type { Repository } from "./github/kit/repository.ts";
import { sessionOf } from "./github/kit/session.ts";
import { askingGitHub } from "./lib/asking-github.ts";
import { today } from "./lib/folder.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";
import { valueInFile } from "./lib/value-of.ts";
import { writeWhole } from "./lib/write.ts";
import { checkAddresses, minutes, defaultOptions } from "./upkeep/check-addresses.ts";
import { CheckResults } from "./upkeep/found.ts";
import { upkeepWords } from "./upkeep/issue-words.ts";
import { linksOf } from "./upkeep/links.ts";
import { planIssues } from "./upkeep/plan.ts";
import { writeLinkHistories, readLinkHistories } from "./upkeep/store.ts";
import { tasksOf } from "./upkeep/tasks.ts";
import { foundLine, openingLine, planLines } from "./upkeep/words.ts";

const usage = "npm run upkeep -- [--look FILE | --found FILE] [--apply]";
const description =
  "Looks for dead links, moved repositories and overdue reviews, and plans the issues about them; a dry run without --apply.";

await run(() => {
  const options = readOptions(
    { look: { type: "string" }, found: { type: "string" }, apply: { type: "boolean", default: false } },
    usage,
    description,
  );
  return askingGitHub("npm run upkeep", async () => {
    const environment = readEnvironment();
    const { octokit, repository } = sessionOf(environment);

    const found =
      options.found === undefined
        ? await lookAround(environment, octokit, repository)
        : valueInFile(CheckResults, options.found, "Name a file that “npm run upkeep -- --look FILE” has written.");
    process.stderr.write(`${foundLine(found)}\n`);
    if (options.look !== undefined) {
      writeWhole(options.look, JSON.stringify(found));
      return 0;
    }

    const tasks = tasksOf(inspectionOf(environment, found.day), found);
    const given = decisionInputs(environment, undefined);
    const logins = await loginsOf(octokit, everyOwner(given.deciders, [...tasks.keys()]));
    const issues = await readOwnIssues(octokit, repository, "all");
    const actions = planIssues({ ...given, logins, issues }, tasks, upkeepWords);
    if (!options.apply) {
      const lines = [...planLines(actions), "This was a dry run: nothing was changed. Add --apply to do it."];
      process.stdout.write(lines.map((line) => `${line}\n`).join(""));
      return 0;
    }
    await writeLinkHistories(octokit, repository, JSON.stringify({ version: 1, links: found.links }, undefined, 1));
    for (const note of await apply(octokit, repository, actions)) process.stderr.write(`${note}\n`);
    return 0;
  });
});

async function lookAround(environment: Environment, octokit: Octokit, repository: Repository): Promise<CheckResults> {
  const { catalogue } = inspectionOf(environment, today());
  process.stderr.write(`${openingLine(linksOf(catalogue), minutes)}\n`);
  return checkAddresses(catalogue, await readLinkHistories(octokit, repository), today(), octokit, defaultOptions());
}
