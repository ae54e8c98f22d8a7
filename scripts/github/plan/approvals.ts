import type { Facts } from "../facts/index.ts";
import type { Review } from "../facts/talk.ts";
import type { Person } from "../people.ts";
import type { Command } from "./commands.ts";

/**
 * Who has said yes to exactly the head commit: by a review of it that still stands, or by `/merge` with its full name.
 * Dates play no part: whoever makes a commit can write any date into it.
 */
export function approvers({ pull, reviews }: Facts, commands: readonly Command[]): Person[] {
  const reviewed = standing(reviews).filter(({ state, commit }) => state === "APPROVED" && commit === pull.head);
  const ordered = commands.filter(({ name, refused }) => name === "merge" && refused === undefined);
  const people = [...reviewed.map(({ author }) => author), ...ordered.map(({ comment }) => comment.author)];
  return people.filter((person) => person !== undefined);
}

/** How many requests for changes still stand, whatever commit they were about. */
export function requestsForChanges({ reviews }: Facts): number {
  return standing(reviews).filter(({ state }) => state === "CHANGES_REQUESTED").length;
}

/** The last decision of each person. A remark is no decision; those whose accounts are gone each count by themselves. */
function standing(reviews: readonly Review[]): Review[] {
  const decisions = reviews.filter(({ state }) => ["APPROVED", "CHANGES_REQUESTED", "DISMISSED"].includes(state));
  const byPerson = new Map(decisions.map((review, index) => [review.author?.id ?? -1 - index, review]));
  return [...byPerson.values()];
}
