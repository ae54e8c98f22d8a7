import type { Session } from "../gate/session.ts";
import { printed } from "../kit/apply.ts";
import { baseOf, givenOf, selfOf } from "../kit/environment.ts";
import { mostFollowed } from "../kit/limits.ts";
import { everyOwner } from "../kit/owners.ts";
import { isAmong, type Person } from "../kit/people.ts";
import { applyIssue } from "./apply.ts";
import { gatherIssue, labelNames } from "./facts.ts";
import { formOf } from "./form.ts";
import { comesFirst, isDrafting, planIssue } from "./plan.ts";
import { readIssue } from "./read.ts";
import type { IssueReading } from "./reading.ts";
import { issueWords } from "./words/index.ts";

/** The job that reads: what an issue says by now, checked over the base branch. */
export async function validateIssue(
  { environment, octokit, repository }: Session,
  number: number,
  today: string,
): Promise<IssueReading> {
  const base = baseOf(environment, today);
  const { data } = await octokit.rest.issues.get({ ...repository, issue_number: number });
  const labels = labelNames(data.labels);
  const outcome = readIssue(
    { title: data.title, body: data.body ?? "", labels, created: data.created_at },
    base,
    today,
  );
  const waits = outcome.type === "right" && (await hasToWait({ environment, octokit, repository }, number, data.user));
  return { number, base: base.commit, waits, outcome };
}

/** Whether earlier open issues of the same person are as many as are followed at a time. Those who decide never wait. */
async function hasToWait(
  { environment, octokit, repository }: Session,
  number: number,
  author: Person | null,
): Promise<boolean> {
  const { deciders } = givenOf(environment, undefined);
  if (!author || isAmong(everyOwner(deciders, Object.keys(deciders.authorities)), author)) return false;
  const about = { creator: author.login, state: "open", sort: "created", direction: "asc", per_page: 100 } as const;
  const { data } = await octokit.rest.issues.listForRepo({ ...repository, ...about });
  const earlier = data.filter(
    (issue) =>
      issue.number < number &&
      issue.pull_request === undefined &&
      formOf(issue.body ?? "", labelNames(issue.labels)) !== undefined,
  );
  return earlier.length >= mostFollowed;
}

/** How often the facts are gathered anew before the rest is left for the next time. */
const mostRounds = 5;

/**
 * The job that writes: gathers the facts, plans, and does what the plan says, until nothing comes before anything else.
 *
 * @param number the issue as the event names it, whatever the reading says
 * @param applies without it, the first plan is only printed
 * @returns lines for whoever reads the job’s log
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
  for (let round = 0; round < mostRounds; round++) {
    const facts = await gatherIssue(octokit, { ...selfOf(environment), repository }, number);
    const actions = planIssue(facts, reading, issueWords, drafted);
    if (!applies) return printed(actions);
    lines.push(...(await applyIssue(octokit, repository, actions)));
    if (!actions.some(comesFirst)) return lines;
    drafted ||= actions.some(isDrafting);
  }
  // GitHub may be slow to say what has just been done.
  return [...lines, `#${number} is left as it is: what was done for it does not show.`];
}
