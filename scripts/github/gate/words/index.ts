import type { GateWords } from "../plan/gate-words.ts";
import { comment, mergeWords } from "./comment.ts";
import { restartComment } from "./restart.ts";
import { annotationText, verdictSummary, verdictTitle } from "./verdict.ts";

/** The texts of the gate. They are composed as a Markdown tree, so that user input cannot become markup. */
export const gateWords: GateWords = {
  comment,
  merge: mergeWords,
  verdictTitle,
  verdictSummary,
  annotation: annotationText,
  restart: restartComment,
};
