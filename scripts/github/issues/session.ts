import { printed } from "../kit/apply.ts";
import { isPullForbidden } from "../kit/branches.ts";
import { readBaseBranch, decisionInputs, selfOf } from "../kit/environment.ts";
import { maxFollowedIssues, pageSize } from "../kit/limits.ts";
import { everyOwner } from "../kit/owners.ts";
import { readList } from "../kit/pages.ts";
import { isAmong, type Person } from "../kit/people.ts";
import type { Session } from "../kit/session.ts";
import { applyIssue } from "./apply.ts";
import { gatherIssue, labelNames, readFollowedIssues, readIssueHere } from "./facts.ts";
import { formOf } from "./form.ts";
import { changesPull, makesDraft, planForbidden, planIssue } from "./plan.ts";
import { readIssue } from "./read.ts";
import type { IssueReading } from "./reading.ts";
import { issueWords } from "./words/index.ts";

/**
 * The job that reads: checks the current text of an issue against the base branch.
 *
 * @throws CommandError where `GITHUB_SHA` is missing
 */
export async function validateIssue(
  { environment, octokit, repository }: Session,
  number: number,
  today: string,
): Promise<IssueReading> {
  const base = readBaseBranch(environment, today);
  const issue = await readIssueHere(octokit, repository, number);
  if (!issue) return { number, base: base.commit, waits: false, outcome: { type: "elsewhere" } };
  const labels = labelNames(issue.labels);
  const outcome = readIssue(
    { title: issue.title, body: issue.body ?? "", labels, created: issue.created_at },
    base,
    today,
  );
  const waits = outcome.type === "right" && (await hasToWait({ environment, octokit, repository }, number, issue.user));
  return { number, base: base.commit, waits, outcome };
}

/**
 * Whether the author already has `maxFollowedIssues` other open issues that come first, or more open issues than are
 * read. An earlier one that was made with a form comes first, and so does a later one that has an open pull request:
 * otherwise the order in which issues are edited or reopened would decide. Maintainers of the catalogue or of an
 * authority never wait.
 *
 * @throws InconsistentAnswer when a list changes while it is read
 */
async function hasToWait(
  { environment, octokit, repository }: Session,
  number: number,
  author: Person | null,
): Promise<boolean> {
  const { deciders } = decisionInputs(environment, undefined);
  if (!author || isAmong(everyOwner(deciders, Object.keys(deciders.authorities)), author)) return false;
  const about = { ...repository, creator: author.login, state: "open", per_page: pageSize } as const;
  const pages = () => octokit.paginate.iterator(octokit.rest.issues.listForRepo, about);
  const { items, isComplete } = await readList(pages, (issue) => issue.number);
  const issues = items.filter(({ pull_request: pull }) => pull === undefined);
  const [earlier, later] = [issues.filter((one) => one.number < number), issues.filter((one) => one.number > number)];
  const followed = later.length === 0 ? { items: [], isComplete: true } : await readFollowedIssues(octokit, repository);
  const first = [
    ...earlier.filter(({ body, labels }) => formOf(body ?? "", labelNames(labels)) !== undefined),
    ...later.filter((one) => followed.items.includes(one.number)),
  ];
  return first.length >= maxFollowedIssues || !isComplete || !followed.isComplete;
}

/** Most rounds of gathering and planning in one run. */
const maxRounds = 5;

/**
 * The job that writes: gathers the facts, plans and applies, until no action `changesPull`, at most `maxRounds` times.
 *
 * @param number the issue of the event, which the reading cannot override
 * @param applies false for a dry run, which only prints the first plan
 * @returns lines for the job’s log
 * @throws Error where the reading is about a commit other than `GITHUB_SHA`
 * @throws CommandError where the repository does not let workflows open pull requests
 */
export async function actOnIssue(
  session: Session,
  number: number,
  reading: IssueReading,
  applies: boolean,
): Promise<string[]> {
  const { environment, octokit, repository } = session;
  if (reading.base !== environment.GITHUB_SHA) throw new Error("The hand-over is about another commit.");
  const lines: string[] = [];
  let drafted = false;
  for (let round = 0; round < maxRounds; round++) {
    const facts = await gatherIssue(octokit, { ...selfOf(environment), repository }, number);
    const actions = planIssue(facts, reading, issueWords, drafted);
    if (!applies) return printed(actions);
    try {
      lines.push(...(await applyIssue(octokit, repository, actions)));
    } catch (error) {
      // Tell the author of the issue, too: nobody else sees why the run has failed.
      if (isPullForbidden(error)) await applyIssue(octokit, repository, planForbidden(facts, issueWords));
      throw error;
    }
    if (!actions.some(changesPull)) return lines;
    drafted ||= actions.some(makesDraft);
  }
  // GitHub’s answers may lag behind the changes.
  return [...lines, `#${number} is left as it is: what was done for it does not show.`];
}
