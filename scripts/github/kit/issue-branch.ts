import type { Action } from "./actions.ts";

/** The name of the branch that is made from an issue and follows it. It contains no user input. */
export function branchOf(issue: number): string {
  return `issue-${issue}`;
}

/** The number of the issue that a branch follows; undefined for any other branch. */
export function issueOf(branch: string): number | undefined {
  const [, number] = /^issue-([1-9]\d{0,8})$/.exec(branch) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The file of the workflow that makes a pull request of an issue. */
export const issueWorkflow = "issue-to-pull-request.yml";

/** The number of the issue that a run of the workflow is about, by the name of the run. */
export function issueOfRun(name: string): number | undefined {
  const [, number] = /^Issue ([1-9]\d{0,8})$/.exec(name) ?? [];
  return number === undefined ? undefined : Number(number);
}

/**
 * Restarts the workflow of an issue. It rebuilds the branch on the main branch or, where the issue is no longer valid,
 * makes the pull request a draft. It leaves a branch alone that somebody has edited.
 */
export function startIssueWorkflow(issue: number): Action {
  return { type: "start-workflow", workflow: issueWorkflow, inputs: { issue: String(issue) } };
}
