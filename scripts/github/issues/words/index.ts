import type { IssueWords } from "../says.ts";
import { issueComment } from "./comment.ts";
import { unfilledComment, withdrawnComment } from "./no-entry.ts";
import { pullWords } from "./pull.ts";

/** Everything that is said about an issue. */
export const issueWords: IssueWords = {
  comment: issueComment,
  unfilled: unfilledComment,
  withdrawn: withdrawnComment,
  pull: pullWords,
};
