import { entriesFolder } from "../../schemas/address.ts";
import { type Entry, inspect, memorySource } from "../../schemas/index.ts";
import { maxBytes } from "../../schemas/reading/source.ts";
import { type Pull, readPull } from "../github/gate/facts/pull.ts";
import { readBlob } from "../github/kit/blob.ts";
import { type Octokit, statusOf } from "../github/kit/client.ts";
import type { Person } from "../github/kit/people.ts";
import type { Repository } from "../github/kit/repository.ts";
import { lookUpPaths } from "../github/kit/tree.ts";
import { numberOption } from "../lib/number-option.ts";
import { CommandError } from "../lib/stop.ts";

/** The maintainers in an authority’s record, and the commit of the record. */
export interface Claim {
  people: Person[];
  commit: string;
}

/**
 * Returns the maintainers of an authority in a pull request’s version of its record.
 *
 * @param pull its number, as typed
 * @param today `YYYY-MM-DD`
 * @throws CommandError without such a pull request, without a valid record in it, and for a record without maintainers
 */
export async function claimants(
  octokit: Octokit,
  repository: Repository,
  pull: string,
  authority: string,
  today: string,
): Promise<Claim> {
  const { head } = await pullAt(octokit, repository, pull);
  const file = `${authority}/authority.yml`;
  const path = entriesFolder + file;
  const found = (await lookUpPaths(octokit, repository, head, [path])).get(path);
  if (found?.mode !== "100644" || (found.size ?? Infinity) > maxBytes) {
    throw new CommandError(`Pull request ${pull} has no file ${path}.`);
  }
  const text = new TextDecoder().decode(await readBlob(octokit, repository, found.sha, maxBytes));
  const entry = inspect(memorySource({ [file]: text }), today).catalogue.authority.get(authority);
  if (!entry) throw new CommandError(`The record of ${authority} in pull request ${pull} has errors that come first.`);
  return { people: maintainersIn(entry, authority), commit: head };
}

/**
 * Returns the maintainers in a record.
 *
 * @throws CommandError when there are none, or no record
 */
export function maintainersIn(record: Entry<"authority"> | undefined, authority: string): Person[] {
  const people = (record?.data.maintainers ?? []).map(({ github, id }) => ({ id, login: github }));
  if (people.length > 0) return people;
  throw new CommandError(
    `No maintainers of ${authority} are named. Name the pull request that does with --pull NUMBER.`,
  );
}

async function pullAt(octokit: Octokit, repository: Repository, typed: string): Promise<Pull> {
  const number = numberOption("--pull", "a pull request", typed);
  try {
    return await readPull(octokit, repository, number);
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    throw new CommandError(`There is no pull request ${number}.`);
  }
}
