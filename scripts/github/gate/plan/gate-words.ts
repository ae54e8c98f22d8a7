import type { Facts } from "../facts/index.ts";
import type { GateProblem, GateReport } from "../report/report.ts";
import type { Command } from "./commands.ts";
import type { Condition } from "./conditions.ts";

/** The texts that the plan needs. `words/` composes their Markdown. */
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
  /** The title of a verdict in one line, and its summary. */
  verdictTitle(report: GateReport): string;
  verdictSummary(report: GateReport): string;
  /** A problem as an annotation on its lines. */
  annotation(problem: GateProblem): { title: string; message: string };
  /** The comment while a commit’s check does not finish, after a number of restarts. */
  restart(facts: Facts, restarts: number): string;
}
