import { baseBranch } from "../../../../schemas/address.ts";
import { isRefusal, type Octokit } from "../../kit/client.ts";
import type { DecisionInputs } from "../../kit/environment.ts";
import { person, type Person } from "../../kit/people.ts";
import { type CheckRun, readChecks } from "./checks.ts";
import { tryCompare, isSameChange } from "./comparison.ts";
import { readConversation, type Conversation } from "./conversation.ts";
import { readListed } from "./files.ts";
import { gateCheck } from "./gate-check.ts";
import { type Pull, readPull } from "./pull.ts";
import { readSuperseded } from "./superseded.ts";

/** Everything that a decision about a pull request may depend on, as plain values. */
export interface Facts extends DecisionInputs, Conversation {
  /** The newest commit of the base branch. */
  tip: string;
  pull: Pull;
  /**
   * Every changed path, former paths of renamed files included. Undefined when there are too many to read, when GitHub
   * refuses to list or compare them, or when a merge now would change other paths than GitHub lists.
   */
  paths?: readonly string[];
  /**
   * Whether it contains, or may contain, text of somebody other than its author: it has a commit by our own account, its
   * commits cannot all be read, or its branch follows an issue or holds mail.
   */
  holdsOurs: boolean;
  /** The author of the issue that a pull request of our own is made from. */
  issueAuthor?: Person;
  checks: readonly CheckRun[];
  /**
   * Whether the gate’s newest verdict was made against a newer commit of the base branch than this report, or against
   * one of which this report’s is no descendant.
   */
  superseded: boolean;
  /** Why GitHub refused to merge it in this run, if it did; a line for the log. */
  refusal?: string | undefined;
}

/**
 * Gathers the current facts about a pull request.
 *
 * @param base the commit of the base branch that the report was made against, if there is a report
 * @throws InconsistentAnswer when a list changes while it is read
 */
export async function gatherFacts(
  octokit: Octokit,
  given: DecisionInputs,
  number: number,
  base?: string,
): Promise<Facts> {
  const { repository } = given;
  const pull = await readPull(octokit, repository, number);
  const [conversation, checks, tip, listed, issueAuthor] = await Promise.all([
    readConversation(octokit, repository, pull),
    readChecks(octokit, repository, pull.head),
    octokit.rest.git.getRef({ ...repository, ref: `heads/${baseBranch}` }),
    readListed(octokit, repository, pull),
    readIssueAuthor(octokit, given, pull),
  ]);
  const { sha } = tip.data.object;
  const merge = await tryCompare(octokit, repository, sha, pull.head);
  const certain = listed && merge?.changes && isSameChange(listed, merge.changes);
  const superseded = await readSuperseded(octokit, repository, gateCheck({ pull, checks }), base ?? sha, sha);
  const holdsOurs = pull.issue !== undefined || pull.mailed === true || (merge?.committers?.has(given.bot) ?? true);
  return {
    ...given,
    tip: sha,
    pull,
    ...(certain ? { paths: [...listed.keys()] } : {}),
    holdsOurs,
    ...issueAuthor,
    ...conversation,
    checks,
    superseded,
  };
}

async function readIssueAuthor(
  octokit: Octokit,
  { repository, bot }: DecisionInputs,
  { issue, author }: Pull,
): Promise<Pick<Facts, "issueAuthor">> {
  if (issue === undefined || author?.id !== bot) return {};
  try {
    const { data } = await octokit.rest.issues.get({ ...repository, issue_number: issue });
    return person("issueAuthor", data.user);
  } catch (error) {
    if (isRefusal(error)) return {};
    throw error;
  }
}
