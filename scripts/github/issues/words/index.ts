import type { IssueWords } from "../issue-words.ts";
import { issueComment } from "./comment.ts";
import { unfilledComment, withdrawnComment } from "./no-entry.ts";
import { pullWords } from "./pull.ts";

/** The texts about issues. */
export const issueWords: IssueWords = {
  comment: issueComment,
  unfilled: unfilledComment,
  withdrawn: withdrawnComment,
  pull: pullWords,
};
