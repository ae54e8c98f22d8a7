import type { Octokit, Repository } from "../client.ts";
import type { Person } from "../people.ts";
import { person } from "./pull.ts";
import { whole } from "./unsure.ts";

/** What somebody wrote under a pull request. */
export interface Comment {
  id: number;
  author?: Person;
  body: string;
  written: string;
  /** Changed since it was written, perhaps by somebody else. */
  edited: boolean;
}

/** What somebody decided about a pull request. */
export interface Review {
  author?: Person;
  state: string;
  /** The commit that it is about. */
  commit?: string;
  /** When, by GitHub’s clock. */
  written: string;
}

/** What can happen to a pull request so that a verdict on the same commit is of the past. */
const turns = new Set([
  "closed",
  "reopened",
  "ready_for_review",
  "head_ref_force_pushed",
  "head_ref_restored",
  "base_ref_changed",
]);

/**
 * What has been said about a pull request: comments, reviews, labels, requests for review; and when it was last taken
 * away and brought back, if ever.
 */
export async function readTalk(
  octokit: Octokit,
  repository: Repository,
  number: number,
): Promise<{ comments: Comment[]; reviews: Review[]; labels: string[]; requested: Person[]; turned?: string }> {
  const where = { ...repository, issue_number: number, per_page: 100 };
  const pull = { ...repository, pull_number: number, per_page: 100 };
  const [comments, reviews, labels, requested, events] = await Promise.all([
    readComments(octokit, repository, number),
    octokit.paginate(octokit.rest.pulls.listReviews, pull),
    octokit.paginate(octokit.rest.issues.listLabelsOnIssue, where),
    octokit.rest.pulls.listRequestedReviewers({ ...repository, pull_number: number }),
    octokit.paginate(octokit.rest.issues.listEvents, where),
  ]);
  const turned = whole(events, ({ id }) => id)
    .filter(({ event }) => turns.has(event))
    .map(({ created_at }) => created_at)
    .sort()
    .at(-1);
  return {
    comments,
    reviews: whole(reviews, ({ id }) => id).map(({ user, state, commit_id, submitted_at = "" }) => ({
      ...person("author", user),
      state,
      ...(commit_id === null ? {} : { commit: commit_id }),
      written: submitted_at,
    })),
    ...(turned === undefined ? {} : { turned }),
    labels: labels.map(({ name }) => name),
    requested: requested.data.users.map(({ id, login }) => ({ id, login })),
  };
}

/** What people wrote under an issue or a pull request, in the order in which they wrote it. */
export async function readComments(octokit: Octokit, repository: Repository, number: number): Promise<Comment[]> {
  const where = { ...repository, issue_number: number, per_page: 100 };
  const comments = await octokit.paginate(octokit.rest.issues.listComments, where);
  return whole(comments, ({ id }) => id).map(({ id, user, body = "", created_at, updated_at }) => ({
    id,
    ...person("author", user),
    body,
    written: created_at,
    edited: updated_at !== created_at,
  }));
}
