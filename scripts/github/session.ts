import type { Action } from "./actions.ts";
import { apply, printed } from "./apply.ts";
import type { Octokit, Repository } from "./client.ts";
import { baseOf, clientOf, type Environment, eventOf, givenOf, nowOf, repositoryOf } from "./environment.ts";
import { type Facts, gatherFacts, withLogins } from "./facts/index.ts";
import { readGreen } from "./facts/open.ts";
import { Unsure } from "./facts/unsure.ts";
import { pack, unpack } from "./handover.ts";
import { baseBranch, minutesBetweenRuns } from "./limits.ts";
import { everyOwner } from "./plan/owners.ts";
import { reportOnPull } from "./read.ts";
import type { GateReport } from "./report.ts";

/** A command’s dealings with one repository. */
export interface Session {
  environment: Environment;
  octokit: Octokit;
  repository: Repository;
}

/** Opens a session as the environment says. */
export function sessionOf(environment: Environment): Session {
  return { environment, octokit: clientOf(environment), repository: repositoryOf(environment) };
}

/**
 * The job that reads: examines some pull requests and packs what it found for the job that writes.
 *
 * @param open also all open ones that the gate has found right
 */
export async function validatePulls(
  { environment, octokit, repository }: Session,
  pulls: readonly number[],
  open: boolean,
  today: string,
): Promise<{ word: string; reports: GateReport[] }> {
  const base = baseOf(environment, today);
  const numbers = new Set([
    ...pulls,
    ...(open ? await readGreen(octokit, repository, baseBranch, turnOf(environment)) : []),
  ]);
  const reports: GateReport[] = [];
  for (const number of numbers) reports.push(await reportOnPull(octokit, repository, number, base, today));
  return { word: pack(reports), reports };
}

/** Counts the runs that come by the clock. */
function turnOf(environment: Environment): number {
  return Math.floor(Date.parse(nowOf(environment)) / (minutesBetweenRuns * 60_000));
}

/**
 * The job that writes: for each report, gathers the facts anew, plans, and does what the plan says.
 *
 * @param plan `planGate` or `planMerge`
 * @param does without it, the plan is only printed
 * @param only the one pull request that may be spoken of, whatever the reports are about
 * @returns lines for whoever reads the job’s log
 */
export async function actOnReports(
  { environment, octokit, repository }: Session,
  plan: (facts: Facts, report: GateReport) => Action[],
  does: boolean,
  only?: number,
): Promise<string[]> {
  const given = givenOf(environment, eventOf(environment).comment);
  const lines: string[] = [];
  const reports = unpack(environment.REPORT ?? "").filter(({ number }) => number === (only ?? number));
  for (const report of reports) {
    try {
      const facts = await gatherFacts(octokit, given, report.number);
      const named = await withLogins(octokit, facts, everyOwner(given.deciders, report.touched));
      const actions = plan(named, report);
      lines.push(...(does ? await apply(octokit, repository, actions) : printed(actions)));
    } catch (error) {
      if (!(error instanceof Unsure)) throw error;
      lines.push(`#${report.number} is left for the next run: ${error.message}`);
    }
  }
  return lines;
}
