import { readMaintainers } from "./github/kit/deciders.ts";
import { maintainersFileOf, readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { readVisibleSettings } from "./github/settings/session.ts";
import { faultsOf } from "./github/settings/settings.ts";
import { faultLines, noMaintainerMessage, visibleSettingsCorrect } from "./github/settings/words.ts";
import { askingGitHub } from "./lib/asking-github.ts";
import { readOptions } from "./lib/options.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  readOptions(
    {},
    "npm run check-settings",
    "Says which settings of the repository are not as SECURITY.md asks for. It reads them with the token in GITHUB_TOKEN.",
  );
  return askingGitHub("npm run check-settings", sayFaults, "of an administrator of the repository");
});

async function sayFaults(): Promise<number> {
  const { environment, octokit, repository } = sessionOf(readEnvironment());
  const settings = await readVisibleSettings(octokit, repository);
  const someoneDecides = readMaintainers(maintainersFileOf(environment)).length > 0;
  const isRight = faultsOf(settings).length === 0;
  const lines = [
    ...(someoneDecides ? [] : [noMaintainerMessage]),
    ...faultLines(settings),
    ...(isRight ? [visibleSettingsCorrect] : []),
  ];
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return someoneDecides && isRight ? 0 : 1;
}
