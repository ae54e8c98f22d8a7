import { printed } from "../apply.ts";
import { baseOf, self } from "../environment.ts";
import type { Session } from "../session.ts";
import { applyIssue } from "./apply.ts";
import { gatherIssue } from "./facts.ts";
import { comesFirst, planIssue } from "./plan.ts";
import { readIssue } from "./read.ts";
import type { IssueReading } from "./reading.ts";

/** The job that reads: what an issue says by now, checked over the base branch. */
export async function validateIssue(
  { environment, octokit, repository }: Session,
  number: number,
  today: string,
): Promise<IssueReading> {
  const base = baseOf(environment, today);
  const { data } = await octokit.rest.issues.get({ ...repository, issue_number: number });
  const labels = data.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? [])));
  const outcome = readIssue(
    { title: data.title, body: data.body ?? "", labels, created: data.created_at },
    base,
    today,
  );
  return { number, base: base.commit, outcome };
}

/** How often the facts are gathered anew before the rest is left for the next time. */
const mostRounds = 5;

/**
 * The job that writes: gathers the facts, plans, and does what the plan says, until nothing comes before anything else.
 *
 * @param number the issue as the event names it, whatever the reading says
 * @param does without it, the first plan is only printed
 * @returns lines for whoever reads the job’s log
 */
export async function actOnIssue(
  session: Session,
  number: number,
  reading: IssueReading,
  does: boolean,
  rounds = mostRounds,
): Promise<string[]> {
  const { environment, octokit, repository } = session;
  if (reading.base !== environment.GITHUB_SHA) throw new Error("The hand-over is about another commit.");
  const facts = await gatherIssue(octokit, { ...self, repository }, number);
  const actions = planIssue(facts, reading);
  if (!does) return printed(actions);
  const lines = await applyIssue(octokit, repository, actions);
  if (!actions.some(comesFirst)) return lines;
  // GitHub may be slow to say what has just been done.
  if (rounds <= 1) return [...lines, `#${number} is left as it is: what was done for it does not show.`];
  return [...lines, ...(await actOnIssue(session, number, reading, does, rounds - 1))];
}
