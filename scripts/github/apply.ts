import type { Action, Annotation, Verdict } from "./actions.ts";
import type { Octokit, Repository } from "./client.ts";
import { annotationBatch, baseBranch, gateName } from "./limits.ts";

/**
 * Does on GitHub what a plan says, in its order.
 *
 * @returns what could not be done and need not stop the rest, a line each
 */
export async function apply(octokit: Octokit, repository: Repository, actions: readonly Action[]): Promise<string[]> {
  const notes: string[] = [];
  for (const action of actions) {
    const note = await applyOne(octokit, repository, action);
    if (note !== undefined) notes.push(note);
  }
  return notes;
}

/** A plan as people read it: an action a line. */
export function printed(actions: readonly object[]): string[] {
  return actions.map((action) => JSON.stringify(action));
}

async function applyOne(octokit: Octokit, repository: Repository, action: Action): Promise<string | undefined> {
  const { checks, issues, pulls, reactions } = octokit.rest;
  switch (action.do) {
    case "publish-verdict":
      await publish(checks, repository, action.verdict);
      return;
    case "write-comment":
      await issues.createComment({ ...repository, issue_number: action.pull, body: action.body });
      return;
    case "change-comment":
      await issues.updateComment({ ...repository, comment_id: action.comment, body: action.body });
      return;
    case "add-labels":
      await issues.addLabels({ ...repository, issue_number: action.pull, labels: [...action.labels] });
      return;
    case "remove-label":
      return unless([404], `The label ${action.label} was gone already.`, () =>
        issues.removeLabel({ ...repository, issue_number: action.pull, name: action.label }),
      );
    case "ask-for-review":
      // GitHub lets only those be asked who may write to the repository; the comment names the others.
      return unless([422], `${action.logins.join(", ")} cannot be asked for a review.`, () =>
        pulls.requestReviewers({ ...repository, pull_number: action.pull, reviewers: [...action.logins] }),
      );
    case "answer":
      await reactions.createForIssueComment({ ...repository, comment_id: action.comment, content: action.with });
      return;
    case "merge":
      return unless([405, 409], `#${action.pull} could not be merged as it was.`, () =>
        merge(octokit, repository, action),
      );
    case "open-issue":
      await issues.create({ ...repository, title: action.title, body: action.body, labels: [...action.labels] });
      return;
    case "change-issue":
      await issues.update({
        ...repository,
        issue_number: action.issue,
        body: action.body,
        ...(action.open
          ? { state: "open" as const }
          : { state: "closed" as const, state_reason: "completed" as const }),
      });
      return;
  }
}

async function merge(
  octokit: Octokit,
  repository: Repository,
  { pull, head, title, message, then }: Extract<Action, { do: "merge" }>,
): Promise<void> {
  await octokit.rest.pulls.merge({
    ...repository,
    pull_number: pull,
    sha: head,
    merge_method: "squash",
    commit_title: title,
    commit_message: message,
    request: { retries: 0 },
  });
  for (const workflow_id of then) {
    await octokit.rest.actions.createWorkflowDispatch({ ...repository, workflow_id, ref: baseBranch });
  }
}

async function publish(checks: Octokit["rest"]["checks"], repository: Repository, verdict: Verdict): Promise<void> {
  const { title, summary, annotations } = verdict;
  const batch = (from: number): { title: string; summary: string; annotations: AnnotationOnGitHub[] } => ({
    title,
    summary,
    annotations: annotations.slice(from, from + annotationBatch).map(onGitHub),
  });
  // The verdict comes to its conclusion only with the last batch, so that nobody sees half of it as whole.
  const more = annotations.length > annotationBatch;
  const { data } = await checks.create({
    ...repository,
    name: gateName,
    head_sha: verdict.head,
    external_id: verdict.external,
    ...(more ? { status: "in_progress" as const } : { status: "completed" as const, conclusion: verdict.conclusion }),
    output: batch(0),
  });
  for (let from = annotationBatch; from < annotations.length; from += annotationBatch) {
    const last = from + annotationBatch >= annotations.length;
    await checks.update({
      ...repository,
      check_run_id: data.id,
      ...(last ? { status: "completed" as const, conclusion: verdict.conclusion } : {}),
      output: batch(from),
    });
  }
}

interface AnnotationOnGitHub {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: Annotation["level"];
  title: string;
  message: string;
}

function onGitHub({ path, startLine, endLine, columns, level, title, message }: Annotation): AnnotationOnGitHub {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    ...(columns ? { start_column: columns.start, end_column: columns.end } : {}),
    annotation_level: level,
    title,
    message,
  };
}

/** Does something; an answer with one of some codes is no failure but a remark. */
async function unless(
  codes: readonly number[],
  remark: string,
  does: () => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await does();
    return undefined;
  } catch (error) {
    if (error instanceof Error && "status" in error && codes.includes(Number(error.status))) return remark;
    throw error;
  }
}
