import * as z from "zod";

import { compareTexts } from "../../../../schemas/compare.ts";
import { answerOf } from "../../kit/answers.ts";
import { type Octokit, statusOf } from "../../kit/client.ts";
import { type Comment, commentOf, idOf, readComments } from "../../kit/comments.ts";
import { pageSize } from "../../kit/limits.ts";
import { type PaginatedList, readList } from "../../kit/pages.ts";
import { person, type Person } from "../../kit/people.ts";
import type { Repository } from "../../kit/repository.ts";
import type { Pull } from "./pull.ts";
import { namesIn } from "./written-commands.ts";

/** A review of a pull request. */
export interface Review {
  author?: Person;
  state: string;
  body: string;
  /** When a body with a command was last edited; absent for one that never was. */
  edited?: string;
  /** The commit that it is about. */
  commit?: string | undefined;
  /** When it was submitted, by GitHub’s clock. */
  written: string;
}

/** Events that change the base of a pull request: earlier approvals and `/merge` commands were about another change. */
const retargetEvents = new Set(["base_ref_changed", "automatic_base_change_succeeded", "base_ref_force_pushed"]);

/** Events after which an earlier verdict on the same commit no longer counts. */
const resetEvents = new Set([
  ...retargetEvents,
  "closed",
  "reopened",
  "ready_for_review",
  "head_ref_force_pushed",
  "head_ref_restored",
]);

/** The comments, reviews, labels and relevant events of a pull request. */
export interface Conversation {
  /** The comments under the pull request, then those under the issue that its branch follows. */
  comments: readonly Comment[];
  /** Oldest first. */
  reviews: readonly Review[];
  /** Review comments on lines. */
  reviewComments: readonly Comment[];
  /** The description as a comment of the author’s. With a command in it, `written` is the time of its last edit. */
  description: Pick<Comment, "author" | "body" | "written">;
  labels: readonly string[];
  /** The requested reviewers. */
  requested: readonly Person[];
  /** When it was last closed, reopened, marked ready for review, force-pushed, restored or retargeted. */
  resetAt?: string | undefined;
  /** When its base was last changed or force-pushed. */
  retargeted?: string | undefined;
  /** False when a list may have more items than were read, or more reviews have a command than are looked up. */
  complete: boolean;
}

/**
 * Reads the conversation and the events of a pull request.
 *
 * @throws InconsistentAnswer when a list changes while it is read
 */
export async function readConversation(octokit: Octokit, repository: Repository, pull: Pull): Promise<Conversation> {
  const { pulls, issues } = octokit.rest;
  const { number, reviewComments: announced } = pull;
  const where = { ...repository, issue_number: number, per_page: pageSize };
  const about = { ...repository, pull_number: number, per_page: pageSize };
  const { iterator } = octokit.paginate;
  const [comments, ofIssue, reviews, reviewComments, labels, requested, events] = await Promise.all([
    readComments(octokit, repository, number, pull.comments),
    readIssueComments(octokit, repository, pull),
    readList(() => iterator(pulls.listReviews, about), idOf),
    announced === 0 ? emptyList : readList(() => iterator(pulls.listReviewComments, about), idOf, announced),
    octokit.paginate(issues.listLabelsOnIssue, where),
    pulls.listRequestedReviewers({ ...repository, pull_number: number }),
    readList(() => iterator(issues.listEvents, where), idOf),
  ]);
  const edits = await readEdits(octokit, repository, pull, reviews.items);
  const last = (which: ReadonlySet<string>): string | undefined =>
    events.items
      .filter(({ event }) => which.has(event))
      .map(({ created_at }) => created_at)
      .sort()
      .at(-1);
  return {
    comments: [...comments.items, ...ofIssue.items],
    reviews: reviews.items
      .map(({ node_id: node, user, state, body, commit_id, submitted_at = "" }) => ({
        ...person("author", user),
        state,
        body,
        ...edits.reviews.get(node),
        commit: commit_id ?? undefined,
        written: submitted_at,
      }))
      // A review gets its id when it is begun, and may be submitted after a later one.
      .sort((a, b) => compareTexts(a.written, b.written)),
    reviewComments: reviewComments.items.map(commentOf),
    description: { ...person("author", pull.author), body: pull.body, written: edits.description ?? pull.opened },
    labels: labels.map(({ name }) => name),
    requested: requested.data.users.map(({ id, login }) => ({ id, login })),
    resetAt: last(resetEvents),
    retargeted: last(retargetEvents),
    complete: [comments, ofIssue, reviews, reviewComments, events, edits].every(({ isComplete }) => isComplete),
  };
}

/** The comments under the issue that a branch follows; empty without an issue, and where it is deleted. */
async function readIssueComments(
  octokit: Octokit,
  repository: Repository,
  { issue }: Pull,
): Promise<PaginatedList<Comment>> {
  if (issue === undefined) return emptyList;
  try {
    return await readComments(octokit, repository, issue);
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return emptyList;
    throw error;
  }
}

/** Reviews with commands whose edits are read, GitHub’s maximum of nodes in one query. */
const maxEditedReviews = 100;

/** When the description and reviews were last edited. */
interface Edits {
  description?: string | undefined;
  /** By the GraphQL id of the review. */
  reviews: ReadonlyMap<string, Pick<Review, "edited">>;
  isComplete: boolean;
}

/** Only GraphQL gives the time of the last edit, so that is requested only for texts with a command. */
async function readEdits(
  octokit: Octokit,
  repository: Repository,
  { number, body }: Pull,
  reviews: readonly { node_id: string; body: string }[],
): Promise<Edits> {
  const commanding = reviews.filter((review) => namesIn(review.body).length > 0).map(({ node_id: node }) => node);
  if (commanding.length === 0 && namesIn(body).length === 0) return { reviews: new Map(), isComplete: true };
  const answer = await octokit.graphql(lastEdits, {
    ...repository,
    number,
    reviews: commanding.slice(0, maxEditedReviews),
  });
  const { repository: found, nodes } = answerOf(LastEdits, answer, "POST /graphql");
  return {
    description: found.pullRequest.lastEditedAt ?? undefined,
    reviews: new Map(nodes.map(({ id, lastEditedAt: edited }) => [id, edited === null ? {} : { edited }])),
    isComplete: commanding.length <= maxEditedReviews,
  };
}

const lastEdits = `query ($owner: String!, $repo: String!, $number: Int!, $reviews: [ID!]!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { lastEditedAt } }
  nodes(ids: $reviews) { ... on PullRequestReview { id lastEditedAt } }
}`;

const lastEditedAt = z.iso.datetime({ error: "a time" }).nullable();
const LastEdits = z.object({
  repository: z.object({ pullRequest: z.object({ lastEditedAt }) }),
  nodes: z.array(z.object({ id: z.string(), lastEditedAt })),
});

const emptyList = { items: [], isComplete: true };
