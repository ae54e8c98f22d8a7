import { inspect, memorySource } from "../../schemas/index.ts";
import { maxBytes } from "../../schemas/reading/source.ts";
import type { Octokit, Repository } from "../github/client.ts";
import { readBlob } from "../github/facts/files.ts";
import { readPull } from "../github/facts/pull.ts";
import { lookUp } from "../github/facts/tree.ts";
import { entriesFolder } from "../github/limits.ts";
import type { Person } from "../github/people.ts";
import { CannotRun } from "../lib/stop.ts";

/** The maintainers that an authority would have by a pull request. */
export async function claimants(
  octokit: Octokit,
  repository: Repository,
  pull: number,
  authority: string,
  today: string,
): Promise<Person[]> {
  const { head } = await readPull(octokit, repository, pull);
  const file = `${authority}/authority.yml`;
  const path = entriesFolder + file;
  const found = (await lookUp(octokit, repository, head, [path])).get(path);
  if (found?.mode !== "100644" || (found.size ?? Infinity) > maxBytes) {
    throw new CannotRun(`Pull request ${pull} has no file ${path}.`);
  }
  const text = await readBlob(octokit, repository, found.sha, maxBytes);
  return maintainersIn(new TextDecoder().decode(text), authority, today);
}

/** The maintainers in the text of a record. */
export function maintainersIn(text: string, authority: string, today: string): Person[] {
  const { catalogue } = inspect(memorySource({ [`${authority}/authority.yml`]: text }), today);
  const entry = catalogue.authority.get(authority);
  if (!entry) throw new CannotRun(`The record of ${authority} has errors. Run the checks first.`);
  return (entry.data.maintainers ?? []).map(({ github, id }) => ({ id, login: github }));
}
