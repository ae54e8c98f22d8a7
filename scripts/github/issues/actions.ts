import type { Action } from "../kit/actions.ts";

/** An action on GitHub for an issue, as a plain value; some are shared with pull requests. */
export type IssueAction =
  | Extract<Action, { type: "write-comment" | "change-comment" | "add-labels" | "start-check" }>
  /** Creates or force-pushes the branch with one commit on top of the base, which adds or replaces one file. */
  | { type: "push-entry"; branch: string; isNew: boolean; onto: string; path: string; text: string; message: string }
  | { type: "open-pull"; branch: string; title: string; body: string }
  | { type: "retitle-pull"; pull: number; title: string }
  | { type: "close-pull"; pull: number }
  /** Reopens the pull request, or opens another where GitHub refuses to. */
  | { type: "reopen-pull"; pull: number; branch: string; title: string; body: string }
  /** `node` is the pull request’s GraphQL id. A pull request that cannot become a draft is closed. */
  | { type: "make-draft"; pull: number; node: string }
  | { type: "make-ready"; node: string };
