import type { Action } from "../kit/actions.ts";

/** What is to be done on GitHub for an issue: plain values, beside those that a pull request needs too. */
export type IssueAction =
  | Extract<Action, { do: "write-comment" | "change-comment" | "add-labels" | "start-check" }>
  /** Makes the branch hold the base commit with one file more, whatever it held before. */
  | { do: "push-entry"; branch: string; isNew: boolean; onto: string; path: string; text: string; message: string }
  | { do: "open-pull"; branch: string; title: string; body: string }
  | { do: "retitle-pull"; pull: number; title: string }
  | { do: "close-pull"; pull: number }
  /** Opens another where GitHub does not open the one that was closed. */
  | { do: "reopen-pull"; pull: number; branch: string; title: string; body: string }
  /** `node` is GitHub’s other name for a pull request. One that cannot be made a draft is closed. */
  | { do: "make-draft"; pull: number; node: string }
  | { do: "make-ready"; node: string };
