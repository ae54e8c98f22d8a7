import type { IssueFacts } from "./facts.ts";
import type { IssueReading } from "./reading.ts";

/**
 * How an issue and its pull request stand to each other: the pull request follows the issue; the issue is wrong as it
 * is; it is right, and waits for earlier ones of the same person; somebody works on the branch by hand; somebody has
 * closed the pull request.
 */
export type PullStatus = "follows" | "wrong" | "waits" | "by-hand" | "closed";

/** A reading of an issue with answers. */
export type Outcome = Extract<IssueReading["outcome"], { type: "right" | "wrong" }>;

/** A reading without errors. */
export type Right = Extract<Outcome, { type: "right" }>;

/** What the plan for an issue has said on GitHub. It decides when; composing the Markdown comes after it, in `words.ts`. */
export interface IssueWords {
  /** The one comment under an issue. */
  comment(facts: IssueFacts, outcome: Outcome, status: PullStatus, drafted: boolean): string;
  /** The comment under a form that nobody has filled in. */
  unfilled(facts: IssueFacts): string;
  /** The comment when the issue asks for nothing any more. */
  withdrawn(facts: IssueFacts, drafted: boolean): string;
  /** The commit and the pull request of an entry. */
  pull(issue: IssueFacts["issue"], entry: Right): { title: string; message: string; body: string };
}
