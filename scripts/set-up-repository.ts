import { sessionOf } from "./github/gate/session.ts";
import { readEnvironment } from "./github/kit/environment.ts";
import { setUp } from "./github/settings/session.ts";
import { askingGitHub } from "./lib/asking-github.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  const options = readOptions(
    { apply: { type: "boolean", default: false }, repository: { type: "string" } },
    "npm run set-up-repository -- [--repository OWNER/NAME] [--apply]",
    "Says which settings of the repository on GitHub differ from what SECURITY.md asks for. With --apply it changes them, and nothing else. GITHUB_TOKEN must be the token of an administrator.",
  );
  const work = async (): Promise<number> => {
    const { octokit, repository } = sessionOf(
      readEnvironment({
        ...process.env,
        ...(options.repository === undefined ? {} : { GITHUB_REPOSITORY: options.repository }),
      }),
    );
    const { lines, complete } = await setUp(octokit, repository, options.apply);
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
    return complete ? 0 : 1;
  };
  return askingGitHub("npm run set-up-repository", work, "of an administrator of the repository");
});
