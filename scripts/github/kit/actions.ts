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
  | { do: "publish-verdict"; verdict: Verdict }
  | { do: "write-comment"; pull: number; body: string }
  | { do: "change-comment"; comment: number; body: string }
  | { do: "add-labels"; pull: number; labels: readonly string[] }
  | { do: "remove-label"; pull: number; label: string }
  | { do: "ask-for-review"; pull: number; logins: readonly string[] }
  | { do: "answer"; comment: number; with: "+1" | "-1" }
  | { do: "merge"; pull: number; head: string; title: string; message: string; then: readonly string[] }
  /** GitHub starts no check by itself for what a workflow has pushed. */
  | { do: "start-check"; pull: number }
  | { do: "start-workflow"; workflow: string }
  | { do: "make-label"; label: string }
  | { do: "open-issue"; title: string; body: string; labels: readonly string[] }
  | { do: "change-issue"; issue: number; open: boolean; body: string };
