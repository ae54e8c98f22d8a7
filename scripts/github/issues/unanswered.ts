import { workflowAccount } from "../../../schemas/fields/account.ts";
import { issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import type { Session } from "../gate/session.ts";
import type { Action } from "../kit/actions.ts";
import { readComments } from "../kit/comments.ts";
import { nowOf } from "../kit/environment.ts";
import { startIssueWorkflow } from "../kit/issue-branch.ts";
import { minutesBetweenRuns, pageSize, recentMinutes } from "../kit/limits.ts";
import { ownComment } from "../kit/own-comment.ts";
import { labelNames } from "./facts.ts";
import { labelOf } from "./form.ts";
import { issueMarker } from "./our-comment.ts";

/**
 * Plans to restart the workflow of each open issue with the label of a form that we have not answered, although one
 * interval of scheduled runs has passed: its run has failed. Only for the last `recentMinutes`, so that each is restarted a
 * few times at most.
 */
export async function planUnanswered({ environment, octokit, repository }: Session): Promise<Action[]> {
  const now = Date.parse(nowOf(environment));
  const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
  const about = { ...repository, state: "open", since: ago(recentMinutes), per_page: pageSize } as const;
  const { data } = await octokit.rest.issues.listForRepo(about);
  const formLabels = new Set(issueFormNames.map(labelOf));
  const settled = data
    .filter(({ pull_request: pull }) => pull === undefined)
    .filter(({ labels }) => labelNames(labels).some((label) => formLabels.has(label)))
    .filter(({ updated_at: updated }) => Date.parse(updated) <= Date.parse(ago(minutesBetweenRuns)));
  const unanswered = settled.map(async ({ number, comments }) => {
    // Its author may have asked what has become of it.
    const { items } = comments === 0 ? { items: [] } : await readComments(octokit, repository, number);
    return ownComment({ comments: items, bot: workflowAccount }, issueMarker) ? [] : [startIssueWorkflow(number)];
  });
  return (await Promise.all(unanswered)).flat();
}
