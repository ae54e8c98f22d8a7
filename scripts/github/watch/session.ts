import { markerText } from "../../reporters/markup.ts";
import { apply, printed } from "../kit/apply.ts";
import { decisionInputs } from "../kit/environment.ts";
import { loginsOf } from "../kit/logins.ts";
import { readOwnIssues } from "../kit/own-issues.ts";
import type { Session } from "../kit/session.ts";
import { readDisabledWorkflows } from "../kit/workflows.ts";
import { isStopped, planWatch, stoppedMarker } from "./plan.ts";
import { watchWords } from "./words.ts";

/**
 * Finds the disabled workflows and tells the maintainers of the catalogue in an issue if GitHub has stopped one.
 *
 * @returns a line for each action that GitHub refused or, in a dry run, for each planned one
 */
export async function watch({ environment, octokit, repository }: Session, applies: boolean): Promise<string[]> {
  const { deciders } = decisionInputs(environment, undefined);
  const [disabled, logins] = await Promise.all([
    readDisabledWorkflows(octokit, repository),
    loginsOf(octokit, deciders.maintainers),
  ]);
  // A closed issue matters only when it has to be reopened.
  const issues = await readOwnIssues(octokit, repository, disabled.some(isStopped) ? "all" : "open");
  const issue = issues.find(({ body }) => body.startsWith(markerText(stoppedMarker)));
  const actions = planWatch({ deciders, logins, disabled, ...(issue ? { issue } : {}) }, watchWords);
  return applies ? apply(octokit, repository, actions) : printed(actions);
}
