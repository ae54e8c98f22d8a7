import type { GateWords } from "../plan/says.ts";
import { comment, mergeWords } from "./comment.ts";
import { restartComment } from "./restart.ts";
import { annotationText, verdictSummary, verdictTitle } from "./verdict.ts";

/** Everything that the gate says, composed as a tree, so that nothing anybody typed becomes markup. */
export const gateWords: GateWords = {
  comment,
  merge: mergeWords,
  verdictTitle,
  verdictSummary,
  annotation: annotationText,
  restart: restartComment,
};
