import type { IssueFacts } from "./facts.ts";
import type { IssueReading } from "./reading.ts";

/**
 * How the pull request relates to the issue. `follows`: it is updated from the issue; `wrong`: the issue has errors;
 * `waits`: the issue waits for others of the same person; `by-hand`: somebody has changed the branch; `closed`:
 * somebody has closed the pull request.
 */
export type PullStatus = "follows" | "wrong" | "waits" | "by-hand" | "closed";

/** A reading of an issue with answers. */
export type Outcome = Extract<IssueReading["outcome"], { type: "right" | "wrong" }>;

/** A reading without errors. */
export type ErrorFreeReading = Extract<Outcome, { type: "right" }>;

/** The texts that the plan needs. `words/` composes their Markdown. */
export interface IssueWords {
  /** The one comment under an issue. */
  comment(facts: IssueFacts, outcome: Outcome, status: PullStatus, drafted: boolean): string;
  /** The comment where the repository does not let workflows open pull requests. */
  forbidden(facts: IssueFacts): string;
  /** The comment under an unfilled form. */
  unfilled(facts: IssueFacts): string;
  /** The comment when the issue no longer asks for an entry. */
  withdrawn(facts: IssueFacts, drafted: boolean): string;
  /** The comment when the issue no longer asks for an entry, but somebody has changed the pull request by hand. */
  staysOpen(facts: IssueFacts): string;
  /** The comment under the pull request of an issue that was deleted or transferred. */
  gone(facts: IssueFacts): string;
  /** The texts of an entry’s commit and pull request. */
  pull(issue: IssueFacts["issue"], entry: ErrorFreeReading): { title: string; message: string; body: string };
}
