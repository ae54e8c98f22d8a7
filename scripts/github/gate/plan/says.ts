import type { Facts } from "../facts/index.ts";
import type { GateProblem, GateReport } from "../report/report.ts";
import type { Command } from "./commands.ts";
import type { Condition } from "./conditions.ts";

/** What the plan has said on GitHub. It decides when; composing the Markdown comes after it, in `words/`. */
export interface GateWords {
  /** The one comment under a pull request. */
  comment(
    facts: Facts,
    report: GateReport,
    conditions: readonly Condition[],
    missing: readonly Condition[],
    last: Command | undefined,
  ): string;
  /** The message of the merge commit. */
  merge(report: GateReport): { title: string; message: string };
  /** A verdict in one line, and at length. */
  verdictTitle(report: GateReport): string;
  verdictSummary(report: GateReport): string;
  /** A problem as an annotation beside its lines. */
  annotation(problem: GateProblem): { title: string; message: string };
  /** The comment while the check of a commit does not finish, after so many restarts. */
  restart(facts: Facts, restarts: number): string;
}
