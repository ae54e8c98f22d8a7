import type { Action } from "../kit/actions.ts";

/** What is to be done on GitHub for an issue: plain values, beside those that a pull request needs too. */
export type IssueAction =
  | Extract<Action, { type: "write-comment" | "change-comment" | "add-labels" | "start-check" }>
  /** Makes the branch hold the base commit with one file more, whatever it held before. */
  | { type: "push-entry"; branch: string; isNew: boolean; onto: string; path: string; text: string; message: string }
  | { type: "open-pull"; branch: string; title: string; body: string }
  | { type: "retitle-pull"; pull: number; title: string }
  | { type: "close-pull"; pull: number }
  /** Opens another where GitHub does not open the one that was closed. */
  | { type: "reopen-pull"; pull: number; branch: string; title: string; body: string }
  /** `node` is GitHub’s other name for a pull request. One that cannot be made a draft is closed. */
  | { type: "make-draft"; pull: number; node: string }
  | { type: "make-ready"; node: string };
