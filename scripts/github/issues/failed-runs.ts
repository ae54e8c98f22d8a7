import type { Action } from "../kit/actions.ts";
import { nowOf } from "../kit/environment.ts";
import { issueOfRun, issueWorkflow, startIssueWorkflow } from "../kit/issue-branch.ts";
import { pageSize, recentMinutes } from "../kit/limits.ts";
import type { Session } from "../kit/session.ts";

/** The conclusions of a run that has failed. A person may have cancelled any other. */
const failures = ["failure", "timed_out", "startup_failure"];

/**
 * Plans to restart the workflow of each issue whose newest run has failed. Only for an hour after somebody has opened,
 * edited or closed the issue, so that each is restarted a few times at most.
 */
export async function planFailedRuns({ environment, octokit, repository }: Session): Promise<Action[]> {
  const since = Date.parse(nowOf(environment)) - recentMinutes * 60_000;
  const about = { ...repository, workflow_id: issueWorkflow, per_page: pageSize };
  const { data } = await octokit.rest.actions.listWorkflowRuns(about);
  const recent = data.workflow_runs.filter(({ created_at: created }) => Date.parse(created) >= since);
  const newestFirst = recent.toSorted((a, b) => b.id - a.id);
  const byIssue = Map.groupBy(newestFirst, ({ display_title: name }) => issueOfRun(name));
  return [...byIssue].flatMap(([issue, runs]) => {
    const hasFailed = failures.includes(runs[0]?.conclusion ?? "");
    return issue !== undefined && hasFailed && runs.some(({ event }) => event === "issues")
      ? [startIssueWorkflow(issue)]
      : [];
  });
}
