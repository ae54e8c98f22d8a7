import { appendFileSync } from "node:fs";

import { baseBranch } from "../../schemas/address.ts";
import { clientOf, readEnvironment, repositoryOf } from "../github/kit/environment.ts";
import { run } from "../lib/stop.ts";
import { lastRunWith } from "./last-artifact.ts";

// Sets the step output `run` to the id of the run with the previous result; no output if there is none.
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
