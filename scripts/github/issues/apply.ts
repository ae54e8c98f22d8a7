import { escapedText } from "../../reporters/markup.ts";
import { apply } from "../kit/apply.ts";
import { openPull, writeBranch } from "../kit/branches.ts";
import { type Octokit, statusOf } from "../kit/client.ts";
import type { Repository } from "../kit/repository.ts";
import type { IssueAction } from "./actions.ts";

/**
 * Runs the actions of a plan on GitHub, in order. A failed action ends the run.
 *
 * @returns a line for each action that GitHub refused without stopping the rest
 */
export async function applyIssue(
  octokit: Octokit,
  repository: Repository,
  actions: readonly IssueAction[],
): Promise<string[]> {
  const notes: string[] = [];
  for (const action of actions) notes.push(...(await applyOne(octokit, repository, action)));
  return notes;
}

async function applyOne(octokit: Octokit, repository: Repository, action: IssueAction): Promise<string[]> {
  const { pulls } = octokit.rest;
  switch (action.type) {
    case "push-entry":
      await writeBranch(octokit, repository, { ...action, files: [{ path: action.path, text: action.text }] });
      return [];
    case "open-pull":
      await openPull(octokit, repository, action);
      return [];
    case "retitle-pull":
      await pulls.update({ ...repository, pull_number: action.pull, title: action.title });
      return [];
    case "close-pull":
      await pulls.update({ ...repository, pull_number: action.pull, state: "closed" });
      return [];
    case "reopen-pull":
      return reopen(octokit, repository, action);
    case "make-draft": {
      const notes = await ifAllowed("made a draft", () => octokit.graphql(toDraft, { node: action.node }));
      if (notes.length > 0) await pulls.update({ ...repository, pull_number: action.pull, state: "closed" });
      return notes;
    }
    case "make-ready":
      return ifAllowed("made ready", () => octokit.graphql(toReady, { node: action.node }));
    default:
      return apply(octokit, repository, [action]);
  }
}

/** Only GraphQL can change whether a pull request is a draft. */
const toDraft = `mutation ($node: ID!) {
  convertPullRequestToDraft(input: { pullRequestId: $node }) { pullRequest { isDraft } }
}`;

const toReady = `mutation ($node: ID!) {
  markPullRequestReadyForReview(input: { pullRequestId: $node }) { pullRequest { isDraft } }
}`;

/**
 * Returns a line for the log, instead of throwing, where GitHub refuses a mutation; the comment under the issue is
 * still written.
 */
async function ifAllowed(what: string, request: () => Promise<unknown>): Promise<string[]> {
  try {
    await request();
    return [];
  } catch (error) {
    if (!(error instanceof Error && error.name === "GraphqlResponseError")) throw error;
    return [`The pull request could not be ${what}: ${escapedText(error.message, 300)}`];
  }
}

/** GitHub refuses (422) to reopen a pull request whose branch was force-pushed since. */
async function reopen(
  octokit: Octokit,
  repository: Repository,
  { pull, ...made }: Extract<IssueAction, { type: "reopen-pull" }>,
): Promise<string[]> {
  try {
    await octokit.rest.pulls.update({ ...repository, pull_number: pull, state: "open" });
    return [];
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    await openPull(octokit, repository, made);
    return [`#${pull} could not be opened again, so another one was opened.`];
  }
}
