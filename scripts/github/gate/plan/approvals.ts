import { isAmong, type Person } from "../../kit/people.ts";
import type { Review } from "../facts/conversation.ts";
import type { Facts } from "../facts/index.ts";
import type { Command } from "./commands.ts";

/**
 * Who approved the current head commit: by a review that was not dismissed, or by `/merge <sha>`. The dates of commits do
 * not count, because whoever makes a commit can write any date into it. Approvals from before the pull request was
 * retargeted do not count either: they were about another change.
 */
export function approvers(facts: Facts, commands: readonly Command[]): Person[] {
  return approvals(facts, commands).flatMap(({ author }) => author ?? []);
}

/**
 * The requests for changes that are still open, whatever commit they were about. A later approval by an owner closes
 * one by anybody else; otherwise anybody could block a pull request for ever.
 */
export function requestsForChanges(facts: Facts, owners: readonly Person[], commands: readonly Command[]): Review[] {
  const ownerApprovals = approvals(facts, commands).filter(({ author }) => isAmong(owners, author));
  return latestReviews(facts.reviews).filter(
    ({ state, author, written }) =>
      state === "CHANGES_REQUESTED" &&
      (isAmong(owners, author) || !ownerApprovals.some((approval) => approval.written > written)),
  );
}

/** The approvals of the current head commit. */
function approvals(
  { pull, reviews, retargeted = "" }: Facts,
  commands: readonly Command[],
): Pick<Review, "author" | "written">[] {
  const ordered = commands.filter(({ name, refused }) => name === "merge" && refused === undefined);
  return [
    ...latestReviews(reviews).filter(
      ({ state, commit, written }) => state === "APPROVED" && commit === pull.head && written > retargeted,
    ),
    ...ordered.map(({ said }) => said),
  ];
}

/** The latest decision of each person. A comment is no decision; each review of a deleted account counts by itself. */
function latestReviews(reviews: readonly Review[]): Review[] {
  const decisions = reviews.filter(({ state }) => ["APPROVED", "CHANGES_REQUESTED", "DISMISSED"].includes(state));
  const byPerson = new Map(decisions.map((review, index) => [review.author?.id ?? -1 - index, review]));
  return [...byPerson.values()];
}
