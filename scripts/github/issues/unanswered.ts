import { issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import type { Session } from "../gate/session.ts";
import type { Action } from "../kit/actions.ts";
import { nowOf } from "../kit/environment.ts";
import { startIssueWorkflow } from "../kit/issue-branch.ts";
import { minutesBetweenRuns, pageSize, recentMinutes } from "../kit/limits.ts";
import { labelNames } from "./facts.ts";
import { labelOf } from "./form.ts";

/**
 * Plans to restart the workflow of each open issue with the label of a form that nobody has answered, although one
 * interval of scheduled runs has passed: its run has failed. Only for the last `recentMinutes`, so that each is restarted a
 * few times at most.
 */
export async function planUnanswered({ environment, octokit, repository }: Session): Promise<Action[]> {
  const now = Date.parse(nowOf(environment));
  const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
  const about = { ...repository, state: "open", since: ago(recentMinutes), per_page: pageSize } as const;
  const { data } = await octokit.rest.issues.listForRepo(about);
  const formLabels = new Set(issueFormNames.map(labelOf));
  return data
    .filter(({ pull_request: pull, comments }) => pull === undefined && comments === 0)
    .filter(({ labels }) => labelNames(labels).some((label) => formLabels.has(label)))
    .filter(({ updated_at: updated }) => Date.parse(updated) <= Date.parse(ago(minutesBetweenRuns)))
    .map(({ number }) => startIssueWorkflow(number));
}
