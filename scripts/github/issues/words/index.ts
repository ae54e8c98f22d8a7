import type { IssueWords } from "../issue-words.ts";
import { issueComment } from "./comment.ts";
import { forbiddenComment, goneComment, staysOpenComment, unfilledComment, withdrawnComment } from "./no-entry.ts";
import { pullWords } from "./pull.ts";

/** The texts about issues. */
export const issueWords: IssueWords = {
  comment: issueComment,
  forbidden: forbiddenComment,
  unfilled: unfilledComment,
  withdrawn: withdrawnComment,
  staysOpen: staysOpenComment,
  gone: goneComment,
  pull: pullWords,
};
