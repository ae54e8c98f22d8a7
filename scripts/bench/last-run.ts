import { appendFileSync } from "node:fs";

import { baseBranch } from "../../schemas/address.ts";
import { clientOf, readEnvironment, repositoryOf } from "../github/kit/environment.ts";
import { run } from "../lib/stop.ts";
import { lastRunWith } from "./last-artifact.ts";

// Says to the steps that follow which run has the result before this one’s; nothing at the first run.
await run(async () => {
  const environment = readEnvironment();
  const { data } = await clientOf(environment).rest.actions.listArtifactsForRepo({
    ...repositoryOf(environment),
    name: "bench",
    per_page: 100,
  });
  const last = lastRunWith(data.artifacts, baseBranch, Number(process.env["GITHUB_RUN_ID"]));
  if (last !== undefined && environment.GITHUB_OUTPUT !== undefined)
    appendFileSync(environment.GITHUB_OUTPUT, `run=${last}\n`);
  return 0;
});
