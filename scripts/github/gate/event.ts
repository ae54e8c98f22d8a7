import { baseBranch } from "../../../schemas/address.ts";
import { workflowAccount } from "../../../schemas/fields/account.ts";
import { readPullFrom } from "../kit/branches.ts";
import type { Octokit } from "../kit/client.ts";
import { readComment } from "../kit/comments.ts";
import { eventOf } from "../kit/environment.ts";
import { branchOf } from "../kit/issue-branch.ts";
import type { Repository } from "../kit/repository.ts";
import type { Session } from "../kit/session.ts";
import { namesIn } from "./facts/written-commands.ts";
import type { Obstacle } from "./words/without-pull.ts";

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
