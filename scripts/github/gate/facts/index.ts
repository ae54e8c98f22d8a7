import { isRefusal, type Octokit, unlessMissing } from "../../kit/client.ts";
import type { Given } from "../../kit/environment.ts";
import { type Deciders, person, type Person } from "../../kit/people.ts";
import type { Repository } from "../../kit/repository.ts";
import { type CheckRun, readChecks } from "./checks.ts";
import { comparisonIfAny, isSameChange } from "./comparison.ts";
import { readConversation, type Conversation } from "./conversation.ts";
import { readListed } from "./files.ts";
import { gateCheck } from "./gate-check.ts";
import { type Pull, readPull } from "./pull.ts";
import { readSuperseded } from "./superseded.ts";

/** Everything about a pull request that a decision may rest on, as plain values. */
export interface Facts extends Conversation {
  /** The moment of the decision, in ISO 8601. */
  now: string;
  /** The account that we write as. */
  bot: number;
  repository: Repository;
  /** The address of the site, without a closing `/`. */
  site: string;
  /** The newest commit of the base branch. */
  tip: string;
  pull: Pull;
  deciders: Deciders;
  /** Account number, as text → the login that it has today. */
  logins: Readonly<Record<string, string>>;
  /**
   * Every path that it changes, those that files had before included; undefined when there are too many to read, or when
   * a merge by now would change others than GitHub lists.
   */
  paths?: readonly string[];
  /**
   * Whether it holds, or may hold, what a stranger typed, whoever opens the pull request: a commit of our own account, a
   * branch that follows an issue, or one that holds what has arrived by mail.
   */
  holdsOurs: boolean;
  /** Who wrote the issue that it is made from, for a pull request of our own. */
  issueAuthor?: Person;
  checks: readonly CheckRun[];
  /** Whether the gate’s newest verdict was made over a newer commit of the base branch than the report at hand. */
  superseded: boolean;
  /** The comment that set this off, if one did. */
  asked?: number | undefined;
}

/**
 * Gathers the facts about a pull request, as they are now.
 *
 * @param base the commit of the base branch that the report at hand was made over, if there is a report
 */
export async function gatherFacts(octokit: Octokit, given: Given, number: number, base?: string): Promise<Facts> {
  const { branch, ...rest } = given;
  const { repository } = given;
  const pull = await readPull(octokit, repository, number);
  const [conversation, checks, tip, listed, issueAuthor] = await Promise.all([
    readConversation(octokit, repository, pull),
    readChecks(octokit, repository, pull.head),
    octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` }),
    readListed(octokit, repository, pull),
    readIssueAuthor(octokit, given, pull),
  ]);
  const { sha } = tip.data.object;
  const merge = await comparisonIfAny(octokit, repository, sha, pull.head);
  const certain = listed && merge?.changes && isSameChange(listed, merge.changes);
  const superseded = await readSuperseded(octokit, repository, gateCheck({ pull, checks }), base ?? sha, sha);
  const holdsOurs = pull.issue !== undefined || pull.mailed === true || (merge?.committers?.has(given.bot) ?? true);
  return {
    ...rest,
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
  { repository, bot }: Given,
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

/**
 * The logins of some people as they are today: account number, as text → login. A recorded login is never addressed: it
 * may be somebody else’s by now. Whoever cannot be looked up is not addressed this time, and may decide all the same.
 */
export async function loginsOf(octokit: Octokit, people: readonly Person[]): Promise<Record<string, string>> {
  const ids = [...new Set(people.map(({ id }) => id))];
  const found = await Promise.all(
    ids.map(async (id): Promise<[string, string][]> => {
      const login = await loginOf(octokit, id).catch(() => undefined);
      return login === undefined ? [] : [[String(id), login]];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** The login that an account has today; undefined when GitHub has no such account, and throws when it does not say. */
export async function loginOf(octokit: Octokit, id: number): Promise<string | undefined> {
  return (await unlessMissing(octokit.rest.users.getById({ account_id: id })))?.data.login;
}
