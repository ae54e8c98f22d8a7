import { baseBranch } from "../../../schemas/address.ts";
import type { Action } from "../kit/actions.ts";
import { apply, notMerged, printed } from "../kit/apply.ts";
import { briefReason, type Octokit } from "../kit/client.ts";
import { readCommentText } from "../kit/comments.ts";
import {
  type Base,
  baseOf,
  clientOf,
  type Environment,
  eventOf,
  givenOf,
  nowOf,
  repositoryOf,
} from "../kit/environment.ts";
import { InconsistentAnswer } from "../kit/inconsistent-answer.ts";
import { mostAuthoritiesAsked, mostFilesInRun, mostFilesMerged } from "../kit/limits.ts";
import { everyOwner } from "../kit/owners.ts";
import type { Repository } from "../kit/repository.ts";
import { type Facts, gatherFacts, loginsOf } from "./facts/index.ts";
import { readPassed, wasOrdered } from "./facts/open.ts";
import { readPull } from "./facts/pull.ts";
import { namesIn } from "./facts/written-commands.ts";
import type { GateWords } from "./plan/says.ts";
import { pack, unpack } from "./report/handover.ts";
import { reportOnPull } from "./report/read.ts";
import type { GateReport } from "./report/report.ts";
import { gateWords } from "./words/index.ts";

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
 * The job that reads: examines some pull requests and packs what it found for the job that writes; into no word at all
 * where there is nothing to do.
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
  const reports: GateReport[] = [];
  for (const number of pulls) {
    const pull = await readPull(octokit, repository, number);
    reports.push(await reportOnPull(octokit, repository, pull, base, today));
  }
  if (open) reports.push(...(await reportOnOpen({ environment, octokit, repository }, base, today)));
  return { word: reports.length === 0 ? "" : pack(reports), reports };
}

/** The open pull requests whose turn it is, as many as their files allow. One that cannot be read stops no other. */
async function reportOnOpen(
  { environment, octokit, repository }: Session,
  base: Base,
  today: string,
): Promise<GateReport[]> {
  const reports: GateReport[] = [];
  let left = mostFilesInRun;
  for (const number of await readPassed(octokit, repository, baseBranch, nowOf(environment), isEcho(environment))) {
    try {
      const pull = await readPull(octokit, repository, number);
      // More than this is merged only by order. The run that an order has set off may have been cancelled.
      const isLarge = pull.files > mostFilesMerged;
      if (isLarge ? !(await wasOrdered(octokit, repository, pull, nowOf(environment))) : pull.files > left) continue;
      left -= pull.files;
      reports.push(await reportOnPull(octokit, repository, pull, base, today));
    } catch (error) {
      process.stderr.write(`#${number} could not be read: ${briefReason(error)}\n`);
    }
  }
  return reports;
}

/**
 * Whether a comment that has set a workflow off asks for something that the workflow sees to.
 *
 * @param merging the merger sees to every command but `/check`, the gate to that
 */
export async function asksForMore(
  { octokit, repository }: Session,
  comment: number,
  merging: boolean,
): Promise<boolean> {
  const names = namesIn((await readCommentText(octokit, repository, comment)) ?? "");
  return names.some((name) => (name === "check") !== merging);
}

/** The authorities whose maintainers may be asked. */
function authoritiesToAsk({ touched }: GateReport): readonly string[] {
  return touched.length > mostAuthoritiesAsked ? [] : touched;
}

/**
 * The job that writes: for each report, gathers the facts anew, plans, and does what the plan says.
 *
 * @param plan `planGate` or `planMerge`
 * @param applies without it, the plan is only printed
 * @param only the one pull request that may be spoken of, whatever the reports are about
 * @returns lines for whoever reads the job’s log; what failed for one pull request is thrown after all have had their turn
 */
export async function actOnReports(
  { environment, octokit, repository }: Session,
  plan: (facts: Facts, report: GateReport, words: GateWords) => Action[],
  applies: boolean,
  only?: number,
): Promise<string[]> {
  const given = givenOf(environment, eventOf(environment).comment);
  const lines: string[] = [];
  const failures: unknown[] = [];
  const reports = unpack(environment.REPORT).filter(({ number }) => number === (only ?? number));
  const logins = await loginsOf(octokit, everyOwner(given.deciders, reports.flatMap(authoritiesToAsk)));
  // What was merged is not in the base branch that the other reports were made over, and GitHub may show it only later.
  let hasMerged = false;
  for (const report of reports) {
    try {
      const facts = await gatherFacts(octokit, { ...given, logins }, report.number, report.base);
      const planned = plan(facts, report, gateWords);
      const actions: readonly Action[] = hasMerged ? planned.filter(({ type }) => type !== "merge") : planned;
      const merges: boolean = applies && actions.some(({ type }) => type === "merge");
      hasMerged ||= merges;
      const notes = applies ? await apply(octokit, repository, actions) : printed(actions);
      if (merges && notes.includes(notMerged(report.number))) hasMerged = false;
      lines.push(...notes);
    } catch (error) {
      if (error instanceof InconsistentAnswer)
        lines.push(`#${report.number} is left for the next run: ${error.message}`);
      else failures.push(error);
    }
  }
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, lines.join("\n"));
  return lines;
}

/** Whether another workflow’s end has set this off, which happens with each push and each review. */
function isEcho({ GITHUB_EVENT_NAME }: Environment): boolean {
  return GITHUB_EVENT_NAME === "workflow_run";
}
