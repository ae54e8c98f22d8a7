import * as z from "zod";

import { answerOf } from "../../kit/answers.ts";
import type { Octokit } from "../../kit/client.ts";
import { type Comment, commentOf, idOf, readComments } from "../../kit/comments.ts";
import { pageSize } from "../../kit/limits.ts";
import { readList } from "../../kit/pages.ts";
import { person, type Person } from "../../kit/people.ts";
import type { Repository } from "../../kit/repository.ts";
import type { Pull } from "./pull.ts";
import { namesIn } from "./written-commands.ts";

/** What somebody decided about a pull request. */
export interface Review {
  author?: Person;
  state: string;
  /** What was written with it. GitHub does not say whether that has been changed. */
  body: string;
  /** The commit that it is about. */
  commit?: string | undefined;
  /** When, by GitHub’s clock. */
  written: string;
}

/** What aims a pull request at another branch, or puts other commits there: what was said before was about another change. */
const retargets = new Set(["base_ref_changed", "automatic_base_change_succeeded", "base_ref_force_pushed"]);

/** What can happen to a pull request so that a verdict on the same commit is of the past. */
const turns = new Set([
  ...retargets,
  "closed",
  "reopened",
  "ready_for_review",
  "head_ref_force_pushed",
  "head_ref_restored",
]);

/** What has been said about a pull request, and what has happened to it. */
export interface Conversation {
  /** In the order in which they were written. */
  comments: readonly Comment[];
  reviews: readonly Review[];
  /** What was written beside lines. */
  remarks: readonly Comment[];
  /** What stands in the description, as its author’s, and when it was last changed. */
  description: Pick<Comment, "author" | "body" | "written">;
  labels: readonly string[];
  /** Who has been asked for a review already. */
  requested: readonly Person[];
  /** When it was last closed, reopened, turned from a draft, pushed to by force or aimed at another branch. */
  resetAt?: string | undefined;
  /** When it was last aimed at another branch. */
  retargeted?: string | undefined;
  /** False when more was said or happened than is read. */
  complete: boolean;
}

/** Reads what has been said about a pull request and what has happened to it. */
export async function readConversation(octokit: Octokit, repository: Repository, pull: Pull): Promise<Conversation> {
  const { pulls, issues } = octokit.rest;
  const { number, remarks: announced } = pull;
  const where = { ...repository, issue_number: number, per_page: pageSize };
  const about = { ...repository, pull_number: number, per_page: pageSize };
  const { iterator } = octokit.paginate;
  const [comments, reviews, remarks, labels, requested, events, description] = await Promise.all([
    readComments(octokit, repository, number, pull.comments),
    readList(() => iterator(pulls.listReviews, about), idOf),
    announced === 0 ? nothing : readList(() => iterator(pulls.listReviewComments, about), idOf, announced),
    octokit.paginate(issues.listLabelsOnIssue, where),
    pulls.listRequestedReviewers({ ...repository, pull_number: number }),
    readList(() => iterator(issues.listEvents, where), idOf),
    readDescription(octokit, repository, pull),
  ]);
  const last = (which: ReadonlySet<string>): string | undefined =>
    events.items
      .filter(({ event }) => which.has(event))
      .map(({ created_at }) => created_at)
      .sort()
      .at(-1);
  return {
    comments: comments.items,
    reviews: reviews.items.map(({ user, state, body, commit_id, submitted_at = "" }) => ({
      ...person("author", user),
      state,
      body,
      commit: commit_id ?? undefined,
      written: submitted_at,
    })),
    remarks: remarks.items.map(commentOf),
    description,
    labels: labels.map(({ name }) => name),
    requested: requested.data.users.map(({ id, login }) => ({ id, login })),
    resetAt: last(turns),
    retargeted: last(retargets),
    complete: [comments, reviews, remarks, events].every(({ isComplete }) => isComplete),
  };
}

/** Only GraphQL says when a description was last changed, so it is asked only about one that holds a command. */
async function readDescription(
  octokit: Octokit,
  repository: Repository,
  { number, author, body, opened }: Pull,
): Promise<Conversation["description"]> {
  const said = { ...(author ? { author } : {}), body };
  if (namesIn(body).length === 0) return { ...said, written: opened };
  const answer = await octokit.graphql(lastEdit, { ...repository, number });
  return {
    ...said,
    written: answerOf(LastEdit, answer, "POST /graphql").repository.pullRequest.lastEditedAt ?? opened,
  };
}

const lastEdit = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { lastEditedAt } }
}`;

const LastEdit = z.object({
  repository: z.object({ pullRequest: z.object({ lastEditedAt: z.iso.datetime({ error: "a time" }).nullable() }) }),
});

const nothing = { items: [], isComplete: true };
