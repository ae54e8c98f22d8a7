import { isAmong, isSame, type Person } from "../../kit/people.ts";
import type { Facts } from "../facts/index.ts";

/**
 * Whether the author of a pull request is one of some owners, the branch is theirs or in this repository, and nothing in
 * it is of our own account’s making. A branch in a third account can be pushed to by people who are not the author, and
 * what our account writes is what somebody typed into an issue.
 */
export function isAuthoredBy({ pull: { author, from, within }, holdsOurs }: Facts, owners: readonly Person[]): boolean {
  return isAmong(owners, author) && (within || isSame(from, author)) && !holdsOurs;
}
