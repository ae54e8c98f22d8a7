import type { Facts } from "../facts/index.ts";
import type { Review } from "../facts/talk.ts";
import { isAmong, type Person } from "../people.ts";
import type { Command } from "./commands.ts";

/**
 * Who approved exactly the head commit: by a review of it that still stands, or by `/merge` with its full name. The dates
 * of commits play no part: whoever makes a commit can write any date into it. An approval from before the pull request
 * was aimed at another branch was about another change.
 */
export function approvers(facts: Facts, commands: readonly Command[]): Person[] {
  return yeses(facts, commands).flatMap(({ author }) => author ?? []);
}

/**
 * The requests for changes that still stand, whatever commit they were about. One by somebody who does not decide is
 * answered by a later yes of somebody who does; otherwise anybody could hold up anything for ever.
 */
export function requestsForChanges(facts: Facts, owners: readonly Person[], commands: readonly Command[]): Review[] {
  const answers = yeses(facts, commands).filter(({ author }) => isAmong(owners, author));
  return standing(facts.reviews).filter(
    ({ state, author, written }) =>
      state === "CHANGES_REQUESTED" && (isAmong(owners, author) || !answers.some((yes) => yes.written > written)),
  );
}

/** Each yes to exactly the head commit. */
function yeses(
  { pull, reviews, retargeted = "" }: Facts,
  commands: readonly Command[],
): Pick<Review, "author" | "written">[] {
  const ordered = commands.filter(({ name, refused }) => name === "merge" && refused === undefined);
  return [
    ...standing(reviews).filter(
      ({ state, commit, written }) => state === "APPROVED" && commit === pull.head && written > retargeted,
    ),
    ...ordered.map(({ said }) => said),
  ];
}

/** The last decision of each person. A remark is no decision; those whose accounts are gone each count by themselves. */
function standing(reviews: readonly Review[]): Review[] {
  const decisions = reviews.filter(({ state }) => ["APPROVED", "CHANGES_REQUESTED", "DISMISSED"].includes(state));
  const byPerson = new Map(decisions.map((review, index) => [review.author?.id ?? -1 - index, review]));
  return [...byPerson.values()];
}
