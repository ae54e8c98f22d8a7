import { gitHubAddressOf, gitHubRepositoryAt } from "../schemas/fields/repository-address.ts";
import { readMaintainers } from "./github/kit/deciders.ts";
import { maintainersFileOf, readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { setUp } from "./github/settings/session.ts";
import { noMaintainerMessage } from "./github/settings/words.ts";
import { askingGitHub } from "./lib/asking-github.ts";
import { readOptions } from "./lib/options.ts";
import { CommandError, run } from "./lib/stop.ts";

await run(async () => {
  const options = readOptions(
    { apply: { type: "boolean", default: false }, repository: { type: "string" } },
    "npm run set-up-repository -- [--repository OWNER/NAME] [--apply]",
    "Says which settings of the repository on GitHub differ from what SECURITY.md asks for. With --apply it changes them, and nothing else. GITHUB_TOKEN must be the token of an administrator.",
  );
  const work = async (): Promise<number> => {
    const named = options.repository === undefined ? {} : { GITHUB_REPOSITORY: repositoryNamed(options.repository) };
    const { environment, octokit, repository } = sessionOf(readEnvironment({ ...process.env, ...named }));
    const say = (line: string): unknown => process.stdout.write(`${line}\n`);
    const someoneDecides = readMaintainers(maintainersFileOf(environment)).length > 0;
    if (!someoneDecides) say(noMaintainerMessage);
    const complete = await setUp(octokit, repository, options.apply, say);
    return complete && someoneDecides ? 0 : 1;
  };
  return askingGitHub("npm run set-up-repository", work, "of an administrator of the repository");
});

/** Parses a repository, given by name or URL, as `owner/name`. */
function repositoryNamed(typed: string): string {
  const repository = gitHubRepositoryAt(URL.canParse(typed) ? typed : gitHubAddressOf(typed));
  if (repository) return `${repository.owner}/${repository.repo}`;
  throw new CommandError(`--repository takes OWNER/NAME, as in the address of a repository on GitHub, not “${typed}”.`);
}
