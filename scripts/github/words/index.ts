// Everything that we say on GitHub, and nowhere else: composed as a tree, so that nothing anybody typed becomes markup.
export { comment, commentMarker, mergeWords } from "./comment.ts";
export {
  draftedMarker,
  issueComment,
  issueMarker,
  pullWords,
  type Standing,
  unfilledComment,
  withdrawnComment,
} from "./issue.ts";
export { mailLabel, mailPullWords } from "./mail.ts";
export { restartComment, restartsIn } from "./restart.ts";
export { subjectOf, upkeepIssue, upkeepMarker, upkeepTitle } from "./upkeep.ts";
export { stoppedIssue, stoppedMarker, stoppedTitle } from "./watch.ts";
export { annotationText, verdictSummary, verdictTitle } from "./verdict.ts";
