import { baseBranch } from "../../../schemas/address.ts";
import { workflowAccount } from "../../../schemas/fields/account.ts";
import type { Action } from "../kit/actions.ts";
import { apply, printed } from "../kit/apply.ts";
import { readPullFrom } from "../kit/branches.ts";
import { briefReason, type Octokit } from "../kit/client.ts";
import { readComment } from "../kit/comments.ts";
import {
  type BaseBranch,
  readBaseBranch,
  clientOf,
  type Environment,
  eventOf,
  decisionInputs,
  nowOf,
  repositoryOf,
} from "../kit/environment.ts";
import { InconsistentAnswer } from "../kit/inconsistent-answer.ts";
import { branchOf } from "../kit/issue-branch.ts";
import { maxAuthoritiesAsked, maxFilesPerRun, maxFilesMerged } from "../kit/limits.ts";
import { everyOwner } from "../kit/owners.ts";
import type { Repository } from "../kit/repository.ts";
import { type Facts, gatherFacts, loginsOf } from "./facts/index.ts";
import { hasMergeCommand, type OnUnread, readDue } from "./facts/open.ts";
import { readPull } from "./facts/pull.ts";
import { namesIn } from "./facts/written-commands.ts";
import type { GateWords } from "./plan/gate-words.ts";
import { packReports, unpackReports } from "./report/handover.ts";
import { reportOnPull } from "./report/read.ts";
import type { GateReport } from "./report/report.ts";
import { answerWithoutPull } from "./without-pull.ts";
import { gateWords } from "./words/index.ts";
import type { Obstacle } from "./words/without-pull.ts";

/** The environment, client and repository of a command. */
export interface Session {
  environment: Environment;
  octokit: Octokit;
  repository: Repository;
}

/**
 * Creates a session from the environment.
 *
 * @throws CommandError as {@link repositoryOf} does
 */
export function sessionOf(environment: Environment): Session {
  return { environment, octokit: clientOf(environment), repository: repositoryOf(environment) };
}

/** The pull requests that an event is about. */
interface EventPulls {
  /** One, or none where there is an obstacle. Undefined for an event that names no pull request or issue, such as a schedule. */
  pulls?: readonly number[];
  /** Why a command in the comment that triggered the event has no effect. */
  obstacle?: Obstacle;
}

/** Finds the pull requests that the event is about. */
export async function readEventPulls({ environment, octokit, repository }: Session): Promise<EventPulls> {
  const { pull, issue, comment } = eventOf(environment);
  if (pull !== undefined) {
    const obstacle = comment === undefined ? undefined : await obstacleAt(octokit, repository, pull, comment);
    return obstacle === undefined ? { pulls: [pull] } : { pulls: [], obstacle };
  }
  if (issue === undefined) return {};
  const found = await readPullFrom(octokit, repository, branchOf(issue), workflowAccount);
  return found?.open ? { pulls: [found.number] } : { pulls: [], obstacle: "no-pull" };
}

/**
 * Why a command in a comment under a pull request has no effect, or undefined. A closed pull request is one only if it was
 * closed when the comment was written: otherwise the command may have closed it.
 */
async function obstacleAt(
  octokit: Octokit,
  repository: Repository,
  pull: number,
  comment: number,
): Promise<Obstacle | undefined> {
  const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: pull });
  if (data.state === "open" || data.closed_at === null)
    return data.base.ref === baseBranch ? undefined : "other-branch";
  const { written = "" } = (await readComment(octokit, repository, comment)) ?? {};
  return data.closed_at < written ? "closed" : undefined;
}

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
  for (const number of await readDue(octokit, repository, baseBranch, nowOf(environment), latest, onUnread)) {
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

/** The commands in the comment that triggered a workflow. */
interface Commands {
  /** Whether there are any that the workflow handles. */
  any: boolean;
  /** Whether the workflow answers them where there is no pull request. Of two workflows of one comment, the gate does. */
  answers: boolean;
}

/**
 * Reads the commands in the comment that triggered a workflow.
 *
 * @param merging true for the merger, which handles every command but `/check`, unknown ones included; false for the
 *   gate, which handles `/check`
 */
export async function readCommandsFor(
  { octokit, repository }: Session,
  comment: number,
  merging: boolean,
): Promise<Commands> {
  const names = namesIn((await readComment(octokit, repository, comment))?.body ?? "");
  const own = names.filter((name) => (name === "check") !== merging);
  const answers = own.some((name) => name !== undefined) && !(merging && names.includes("check"));
  return { any: own.length > 0, answers };
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
