import type { Action } from "../kit/actions.ts";
import { apply, printed } from "../kit/apply.ts";
import { briefReason } from "../kit/client.ts";
import {
  type BaseBranch,
  readBaseBranch,
  type Environment,
  eventOf,
  decisionInputs,
  nowOf,
} from "../kit/environment.ts";
import { InconsistentAnswer } from "../kit/inconsistent-answer.ts";
import { maxAuthoritiesAsked, maxFilesPerRun, maxFilesMerged } from "../kit/limits.ts";
import { loginsOf } from "../kit/logins.ts";
import { everyOwner } from "../kit/owners.ts";
import type { Session } from "../kit/session.ts";
import { readEventPulls } from "./event.ts";
import { type Facts, gatherFacts } from "./facts/index.ts";
import { hasMergeCommand, type OnUnread, readDue } from "./facts/open.ts";
import { readPull } from "./facts/pull.ts";
import type { GateWords } from "./plan/gate-words.ts";
import { packReports, unpackReports } from "./report/handover.ts";
import { reportOnPull } from "./report/read.ts";
import type { GateReport } from "./report/report.ts";
import { answerWithoutPull } from "./without-pull.ts";
import { gateWords } from "./words/index.ts";

/** The outcome of the job that reads. */
interface Validation {
  /** The encoded reports; empty where there are none. */
  word: string;
  reports: GateReport[];
  /** Failed reads with the reason, a line each. */
  unread: string[];
}

/**
 * The job that reads: examines pull requests and encodes the reports for the job that writes.
 *
 * @param open also the open ones that are due; see `readDue`
 * @throws CommandError where `GITHUB_SHA` is missing
 */
export async function validatePulls(
  { environment, octokit, repository }: Session,
  pulls: readonly number[],
  open: boolean,
  today: string,
): Promise<Validation> {
  const base = readBaseBranch(environment, today);
  const reports: GateReport[] = [];
  const unread: string[] = [];
  for (const number of pulls) {
    const pull = await readPull(octokit, repository, number);
    reports.push(await reportOnPull(octokit, repository, pull, base, today));
  }
  if (open) {
    const onUnread = (number: number, error: unknown): void => {
      unread.push(`#${number} could not be read: ${briefReason(error)}`);
    };
    reports.push(...(await reportOnOpen({ environment, octokit, repository }, base, today, onUnread)));
  }
  return { word: reports.length === 0 ? "" : packReports(reports), reports, unread };
}

/**
 * Reports on the open pull requests that are due. Those of at most `maxFilesMerged` files share `maxFilesPerRun`; larger
 * ones need a recent `/merge`. A failed read does not stop the others.
 */
async function reportOnOpen(
  { environment, octokit, repository }: Session,
  base: BaseBranch,
  today: string,
  onUnread: OnUnread,
): Promise<GateReport[]> {
  const reports: GateReport[] = [];
  let left = maxFilesPerRun;
  const latest = isAfterWorkflow(environment);
  for (const number of await readDue(octokit, repository, nowOf(environment), latest, onUnread)) {
    try {
      const pull = await readPull(octokit, repository, number);
      // A large pull request is merged only by `/merge`. The run that the command triggered may have been cancelled.
      const isLarge = pull.files > maxFilesMerged;
      if (isLarge ? !(await hasMergeCommand(octokit, repository, pull, nowOf(environment))) : pull.files > left)
        continue;
      left -= pull.files;
      reports.push(await reportOnPull(octokit, repository, pull, base, today));
    } catch (error) {
      onUnread(number, error);
    }
  }
  return reports;
}

/** The authorities whose maintainers are requested as reviewers; none where a pull request touches too many. */
function authoritiesToAsk({ touched }: GateReport): readonly string[] {
  return touched.length > maxAuthoritiesAsked ? [] : touched;
}

/** Plans the actions on a report: `planGate` or `planMerge`. */
type Plan = (facts: Facts, report: GateReport, words: GateWords) => Action[];

function isMerge({ type }: Action): boolean {
  return type === "merge";
}

/**
 * The job that writes: for each report, gathers the facts again, plans and applies the plan.
 *
 * @param applies false for a dry run, which only prints the plan
 * @param only the pull requests to act on; reports on others are ignored
 * @returns lines for the job’s log. A pull request whose lists change meanwhile is left for the next run; other failures
 *   are thrown after the last report
 * @throws CommandError where `REPORT` is no encoded list of reports
 */
export async function actOnReports(
  { environment, octokit, repository }: Session,
  plan: Plan,
  applies: boolean,
  only?: readonly number[],
): Promise<string[]> {
  const given = decisionInputs(environment, eventOf(environment).comment);
  const lines: string[] = [];
  const failures: unknown[] = [];
  const reports = unpackReports(environment.REPORT).filter(({ number }) => only?.includes(number) !== false);
  const logins = await loginsOf(octokit, everyOwner(given.deciders, reports.flatMap(authoritiesToAsk)));
  // The other reports were made before this merge changed the base branch, and GitHub may be late in showing it.
  let hasMerged = false;
  for (const report of reports) {
    try {
      const facts = await gatherFacts(octokit, { ...given, logins }, report.number, report.base);
      const planned = plan(facts, report, gateWords);
      if (!applies) {
        lines.push(...printed(planned));
        continue;
      }
      const merges: readonly Action[] = hasMerged ? [] : planned.filter(isMerge);
      hasMerged ||= merges.length > 0;
      // Merge first, because the comment says why GitHub refused.
      const refusals = await apply(octokit, repository, merges).catch((error: unknown): string[] => {
        failures.push(error);
        return [];
      });
      const [refusal] = refusals;
      if (refusal !== undefined) hasMerged = false;
      const actions = refusal === undefined ? planned : plan({ ...facts, refusal }, report, gateWords);
      const others = actions.filter((action) => !isMerge(action));
      lines.push(...refusals, ...(await apply(octokit, repository, others)));
    } catch (error) {
      if (error instanceof InconsistentAnswer)
        lines.push(`#${report.number} is left for the next run: ${error.message}`);
      else failures.push(error);
    }
  }
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, lines.join("\n"));
  return lines;
}

/**
 * The job that writes, for the event that triggered it: acts on the reports about its pull requests. Answers a command
 * that has no effect: under a pull request that is closed or not into the main branch, or under an issue that no open one
 * follows.
 *
 * @throws CommandError where `REPORT` is no encoded list of reports
 */
export async function actOnEvent(session: Session, plan: Plan, applies: boolean): Promise<string[]> {
  const { environment, octokit, repository } = session;
  const { issue, pull } = eventOf(environment);
  const { pulls, obstacle } = await readEventPulls(session);
  const number = issue ?? pull;
  return number !== undefined && obstacle
    ? answerWithoutPull(octokit, repository, { number, obstacle }, applies)
    : actOnReports(session, plan, applies, pulls);
}

/** Whether the end of another workflow triggered this run, as after every push and every review. */
function isAfterWorkflow({ GITHUB_EVENT_NAME }: Environment): boolean {
  return GITHUB_EVENT_NAME === "workflow_run";
}
