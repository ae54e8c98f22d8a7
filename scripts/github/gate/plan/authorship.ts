import { isAmong, isSame, type Person } from "../../kit/people.ts";
import type { Facts } from "../facts/index.ts";

/**
 * Whether a pull request is by one of the owners: the author is an owner, the branch is in the author’s account or this
 * repository, and no commit is by our own account. Other people can push to a branch in a third account, and our
 * account writes what somebody typed into an issue.
 */
export function isAuthoredBy({ pull: { author, from, within }, holdsOurs }: Facts, owners: readonly Person[]): boolean {
  return isAmong(owners, author) && (within || isSame(from, author)) && !holdsOurs;
}
