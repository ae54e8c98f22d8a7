import { baseBranch } from "../../../schemas/address.ts";
import { escapedText } from "../../reporters/markup.ts";
import type { Action, Annotation, Verdict } from "./actions.ts";
import { type Octokit, statusOf } from "./client.ts";
import { readComments } from "./comments.ts";
import { annotationBatch, gateName } from "./limits.ts";
import type { Repository } from "./repository.ts";
import { isServerError, retryUnlessDone, withoutRetry } from "./retry.ts";

/**
 * Runs the actions of a plan on GitHub, in order. A failed action does not stop the next.
 *
 * @returns a line for each action, or reviewer, that GitHub refused for an expected reason
 * @throws the failures at the end, several as an `AggregateError`, so that the run fails
 */
export async function apply(octokit: Octokit, repository: Repository, actions: readonly Action[]): Promise<string[]> {
  const notes: string[] = [];
  const failures: unknown[] = [];
  for (const action of actions) {
    try {
      notes.push(...((await applyOne(octokit, repository, action)) ?? []));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
  return notes;
}

/** Prints a plan as JSON, one action a line. */
export function printed(actions: readonly object[]): string[] {
  return actions.map((action) => JSON.stringify(action));
}

async function applyOne(octokit: Octokit, repository: Repository, action: Action): Promise<string[] | undefined> {
  const { actions, issues, reactions } = octokit.rest;
  switch (action.type) {
    case "publish-verdict":
      return publish(octokit, repository, action.verdict);
    case "write-comment":
      // 403: the conversation is locked.
      return tolerate([403], `#${action.pull} cannot be commented on.`, () => comment(octokit, repository, action));
    case "change-comment":
      // 404: somebody has deleted the comment; the next run writes a new one.
      return tolerate([403, 404], `The comment ${action.comment} cannot be changed.`, () =>
        issues.updateComment({ ...repository, comment_id: action.comment, body: action.body }),
      );
    case "add-labels":
      // 403: the token may not create a missing label.
      return tolerate([403, 404, 422], `#${action.pull} cannot be labelled ${action.labels.join(", ")}.`, () =>
        issues.addLabels({ ...repository, issue_number: action.pull, labels: [...action.labels] }),
      );
    case "remove-label":
      return tolerate([403, 404], `The label ${action.label} cannot be taken away, or was gone already.`, () =>
        issues.removeLabel({ ...repository, issue_number: action.pull, name: action.label }),
      );
    case "ask-for-review":
      return ask(octokit, repository, action.pull, action.logins);
    case "answer":
      return tolerate([403, 404, 422], `The comment ${action.comment} cannot be answered.`, () =>
        reactions.createForIssueComment({ ...repository, comment_id: action.comment, content: action.with }),
      );
    case "merge":
      return merge(octokit, repository, action);
    case "make-label":
      return tolerate([403], `The label ${action.label} cannot be made.`, async () => {
        await tolerate([422], "The label exists already.", () =>
          issues.createLabel({ ...repository, name: action.label }),
        );
      });
    case "start-check":
      await actions.createWorkflowDispatch({
        ...repository,
        workflow_id: "gate.yml",
        ref: baseBranch,
        inputs: { pull: String(action.pull) },
      });
      return;
    case "start-workflow":
      await actions.createWorkflowDispatch({
        ...repository,
        workflow_id: action.workflow,
        ref: baseBranch,
        inputs: action.inputs ?? {},
      });
      return;
    case "open-issue":
      await openIssue(octokit, repository, action);
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

/**
 * Requests reviews. GitHub rejects the whole request when one person has no write access, so then it is repeated person
 * by person. The comment mentions everybody.
 */
async function ask(
  octokit: Octokit,
  repository: Repository,
  pull_number: number,
  logins: readonly string[],
): Promise<string[]> {
  const { pulls } = octokit.rest;
  const notes = await tolerate([403, 422], `${logins.join(", ")} cannot be asked for a review.`, () =>
    pulls.requestReviewers({ ...repository, pull_number, reviewers: [...logins] }),
  );
  if (notes.length === 0 || logins.length === 1) return notes;
  const each: string[] = [];
  for (const login of logins) each.push(...(await ask(octokit, repository, pull_number, [login])));
  return each;
}

async function merge(
  octokit: Octokit,
  repository: Repository,
  { pull, head, title, message, then }: Extract<Action, { type: "merge" }>,
): Promise<string[]> {
  const { pulls, actions } = octokit.rest;
  const about = { ...repository, pull_number: pull };
  const words = { merge_method: "squash" as const, commit_title: title, commit_message: message };
  try {
    await pulls.merge({ ...about, sha: head, ...words, ...withoutRetry });
  } catch (error) {
    if (error instanceof Error && [405, 409].includes(statusOf(error) ?? 0))
      return [`#${pull} could not be merged: ${escapedText(error.message.replace(/ - https:\S+$/, ""), 300)}`];
    // GitHub may have merged it despite the server error; the dispatches after the merge must follow then, too.
    if (!isServerError(error) || !(await pulls.get(about)).data.merged) throw error;
  }
  const failures: unknown[] = [];
  for (const workflow_id of then) {
    await actions
      .createWorkflowDispatch({ ...repository, workflow_id, ref: baseBranch })
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return [];
}

async function comment(
  octokit: Octokit,
  repository: Repository,
  { pull, body }: Extract<Action, { type: "write-comment" }>,
): Promise<void> {
  const { issues } = octokit.rest;
  const about = { ...repository, issue_number: pull };
  await retryUnlessDone(
    () => issues.createComment({ ...about, body, ...withoutRetry }),
    async () => {
      const { items } = await readComments(octokit, repository, pull);
      return items.some((one) => one.body === body);
    },
  );
}

async function openIssue(
  octokit: Octokit,
  repository: Repository,
  { title, body, labels }: Extract<Action, { type: "open-issue" }>,
): Promise<void> {
  const { issues } = octokit.rest;
  await retryUnlessDone(
    () => issues.create({ ...repository, title, body, labels: [...labels], ...withoutRetry }),
    async () => {
      const about = { state: "open", labels: labels.join(","), sort: "created", direction: "desc" } as const;
      const { data } = await issues.listForRepo({ ...repository, ...about, per_page: 20 });
      return data.some((one) => one.title === title && one.body === body);
    },
  );
}

/** Publishes a verdict. If GitHub rejects its annotations, publishes it without them. */
async function publish(octokit: Octokit, repository: Repository, verdict: Verdict): Promise<string[]> {
  const { checks } = octokit.rest;
  const notes = await tolerate([422], "GitHub did not take the notes beside lines.", () =>
    publishWith(checks, repository, verdict),
  );
  if (notes.length > 0) await publishWith(checks, repository, { ...verdict, annotations: [] });
  return notes;
}

async function publishWith(checks: Octokit["rest"]["checks"], repository: Repository, verdict: Verdict): Promise<void> {
  const { title, summary, annotations } = verdict;
  const batch = (from: number): { title: string; summary: string; annotations: AnnotationOnGitHub[] } => ({
    title,
    summary,
    annotations: annotations.slice(from, from + annotationBatch).map(onGitHub),
  });
  // Only the last batch sets the conclusion, so that nobody sees a partial verdict as complete.
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

/** Sends a request. For a response with one of the status codes, returns the remark instead of throwing. */
async function tolerate(codes: readonly number[], remark: string, request: () => Promise<unknown>): Promise<string[]> {
  try {
    await request();
    return [];
  } catch (error) {
    if (codes.includes(statusOf(error) ?? 0)) return [remark];
    throw error;
  }
}
