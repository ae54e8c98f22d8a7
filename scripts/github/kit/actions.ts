/** A check run annotation on lines of a file. Plain text. */
export interface Annotation {
  path: string;
  startLine: number;
  endLine: number;
  /** Only for an annotation on a single line. */
  columns?: { start: number; end: number };
  level: "failure" | "warning" | "notice";
  title: string;
  message: string;
}

/** A verdict, published as a check run on a commit. */
export interface Verdict {
  head: string;
  /** The check run’s `external_id`, by which we recognise it as ours. */
  external: string;
  conclusion: "success" | "failure" | "neutral" | "action_required";
  title: string;
  summary: string;
  annotations: readonly Annotation[];
}

/** An action on GitHub as a plain value that can be printed, compared and replayed. */
export type Action =
  | { type: "publish-verdict"; verdict: Verdict }
  | { type: "write-comment"; pull: number; body: string }
  | { type: "change-comment"; comment: number; body: string }
  | { type: "add-labels"; pull: number; labels: readonly string[] }
  | { type: "remove-label"; pull: number; label: string }
  | { type: "ask-for-review"; pull: number; logins: readonly string[] }
  | { type: "answer"; comment: number; with: "+1" | "-1" }
  /** Squash-merges the head commit; `then` are the workflow files to dispatch after that. */
  | { type: "merge"; pull: number; head: string; title: string; message: string; then: readonly string[] }
  /** Dispatches the gate: GitHub triggers no workflows for pushes made with a workflow’s token. */
  | { type: "start-check"; pull: number }
  | { type: "start-workflow"; workflow: string; inputs?: Readonly<Record<string, string>> }
  | { type: "make-label"; label: string }
  | { type: "open-issue"; title: string; body: string; labels: readonly string[] }
  | { type: "change-issue"; issue: number; open: boolean; body: string };
