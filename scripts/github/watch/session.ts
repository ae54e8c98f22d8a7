import { loginsOf } from "../gate/facts/index.ts";
import type { Session } from "../gate/session.ts";
import { apply, printed } from "../kit/apply.ts";
import { givenOf } from "../kit/environment.ts";
import { readOwnIssues } from "../kit/own-issues.ts";
import { readDisabledWorkflows } from "../kit/workflows.ts";
import { isStopped, planWatch, stoppedMarker } from "./plan.ts";
import { watchWords } from "./words.ts";

/** Looks which workflows do not run, and has the maintainers of the catalogue know where GitHub has stopped one. */
export async function watch({ environment, octokit, repository }: Session, applies: boolean): Promise<string[]> {
  const { deciders } = givenOf(environment, undefined);
  const [disabled, logins] = await Promise.all([
    readDisabledWorkflows(octokit, repository),
    loginsOf(octokit, deciders.maintainers),
  ]);
  // An issue that is closed already is of use only where there is something to say.
  const issues = await readOwnIssues(octokit, repository, disabled.some(isStopped) ? "all" : "open");
  const issue = issues.find(({ body }) => body.startsWith(stoppedMarker));
  const actions = planWatch({ deciders, logins, disabled, ...(issue ? { issue } : {}) }, watchWords);
  return applies ? apply(octokit, repository, actions) : printed(actions);
}
