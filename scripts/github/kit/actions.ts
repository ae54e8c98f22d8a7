/** A note beside lines of a file. Plain text. */
export interface Annotation {
  path: string;
  startLine: number;
  endLine: number;
  /** Only where both lines are the same. */
  columns?: { start: number; end: number };
  level: "failure" | "warning" | "notice";
  title: string;
  message: string;
}

/** A verdict to publish beside a commit. */
export interface Verdict {
  head: string;
  /** How we know it again as our own. */
  external: string;
  conclusion: "success" | "failure" | "neutral" | "action_required";
  title: string;
  summary: string;
  annotations: readonly Annotation[];
}

/** What is to be done on GitHub: plain values, so that they can be printed, compared and replayed. */
export type Action =
  | { type: "publish-verdict"; verdict: Verdict }
  | { type: "write-comment"; pull: number; body: string }
  | { type: "change-comment"; comment: number; body: string }
  | { type: "add-labels"; pull: number; labels: readonly string[] }
  | { type: "remove-label"; pull: number; label: string }
  | { type: "ask-for-review"; pull: number; logins: readonly string[] }
  | { type: "answer"; comment: number; with: "+1" | "-1" }
  | { type: "merge"; pull: number; head: string; title: string; message: string; then: readonly string[] }
  /** GitHub starts no check by itself for what a workflow has pushed. */
  | { type: "start-check"; pull: number }
  | { type: "start-workflow"; workflow: string }
  | { type: "make-label"; label: string }
  | { type: "open-issue"; title: string; body: string; labels: readonly string[] }
  | { type: "change-issue"; issue: number; open: boolean; body: string };
