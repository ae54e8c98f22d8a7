import { Agent } from "undici";

import { compareTexts } from "../../schemas/compare.ts";
import type { Catalogue, Entry } from "../../schemas/index.ts";
import type { Octokit } from "../github/kit/client.ts";
import { publicLookup } from "../lib/public-network.ts";
import { probes, assertConnected } from "./connectivity.ts";
import type { CheckResults } from "./found.ts";
import { linksOf } from "./links.ts";
import { updateHistory, type LinkHistories } from "./observations.ts";
import { type RateLimit, withRateLimit } from "./pace.ts";
import { askRepositories, repositoriesOf, repositoryAt, type RepositoryFacts } from "./repositories.ts";
import { isRateLimited, isTimeout, isNoResponse, type Observation, visit, type NetworkSettings } from "./visit.ts";

/** Minutes for checking links. The job’s timeout is 120, and a cancelled run would lose its results. */
export const minutes = 90;
/** Links of one entry that one run checks, so that no entry takes the time of all others. */
const maxLinksPerEntry = 100;
/** Consecutive timeouts after which a host is skipped, so that slow hosts do not take the time of all others. */
const maxTimeouts = 3;

/** How to connect, how fast, and the probes for a connectivity check. */
export type CheckOptions = NetworkSettings & RateLimit & { probes: readonly string[] };

/** A dispatcher that connects to public hosts only and checks the address after each DNS lookup. */
export function publicDispatcher(): Agent {
  return new Agent({ connect: { lookup: publicLookup(), timeout: 10_000 }, pipelining: 0 });
}

/** The default manner: slow, and for as long as the job has time. */
export function defaultOptions(): CheckOptions {
  const until = AbortSignal.timeout(minutes * 60_000);
  return {
    dispatcher: publicDispatcher(),
    patience: 20_000,
    betweenSameHost: 1500,
    atOnce: 20,
    until,
    probes: probes(),
  };
}

/**
 * Checks every repository and every link of a catalogue; a repository’s own page is visited only where GitHub’s API
 * does not tell. Links beyond the time, an entry’s share, a host’s rate limit or a slow host’s timeouts keep their earlier
 * result and come first in the next run. Links that no entry names any more are dropped.
 *
 * @throws CommandError if this machine seems to be offline (see {@link assertConnected})
 */
export async function checkAddresses(
  catalogue: Catalogue,
  before: LinkHistories,
  day: string,
  octokit: Octokit,
  way: CheckOptions,
): Promise<CheckResults> {
  const repositories = await askRepositories(octokit, [...repositoriesOf(catalogue, day).keys()].sort(), day);
  const links = new Map<string, CheckResults["links"][string]>();
  const toVisit: string[] = [];
  const named = linksOf(catalogue);
  for (const url of named.keys()) {
    const known = before.links[url];
    const name = repositoryAt(url) ?? "";
    const facts = repositories.get(name);
    if (facts) links.set(url, updateHistory(known, observationOf(name, facts), day));
    else {
      if (known) links.set(url, known);
      toVisit.push(url);
    }
  }
  const answered = new Map<string, boolean>();
  const late = new Map<string, number>();
  await withRateLimit(withinShares(byUrgency(toVisit, before), named), way, async (url, turn) => {
    const observation = await visit(url, { ...way, turn });
    links.set(url, updateHistory(before.links[url], observation, day));
    const { host } = new URL(url);
    answered.set(host, answered.get(host) === true || !isNoResponse(observation));
    late.set(host, isTimeout(observation) ? (late.get(host) ?? 0) + 1 : 0);
    return !isRateLimited(observation) && (late.get(host) ?? 0) < maxTimeouts;
  });
  await assertConnected([...answered.values()], way);
  const sorted = [...links].sort(([a], [b]) => compareTexts(a, b));
  return { version: 1, day, links: Object.fromEntries(sorted), repositories: Object.fromEntries(repositories) };
}

function observationOf(name: string, facts: RepositoryFacts): Observation {
  return facts.name.toLowerCase() === name ? { type: "ok" } : { type: "moved", to: `https://github.com/${facts.name}` };
}

/** Sorts links: first those that have been missing but do not yet count as `gone`, then those with the oldest check. */
function byUrgency(urls: readonly string[], { links }: LinkHistories): string[] {
  const need = (url: string): string => {
    const seen = links[url];
    const isInDoubt = seen?.missing !== undefined && seen.result !== "gone";
    return `${isInDoubt ? 0 : 1} ${seen?.checked ?? ""} ${url}`;
  };
  return urls.toSorted((a, b) => compareTexts(need(a), need(b)));
}

/** Limits the links of each entry to `maxLinksPerEntry`. A link of several entries is kept while one of them has room. */
function withinShares(urls: readonly string[], named: ReadonlyMap<string, readonly Entry[]>): string[] {
  const taken = new Map<Entry, number>();
  const takenOf = (entry: Entry): number => taken.get(entry) ?? 0;
  return urls.filter((url) => {
    const entries = named.get(url) ?? [];
    if (entries.every((entry) => takenOf(entry) >= maxLinksPerEntry)) return false;
    for (const entry of entries) taken.set(entry, takenOf(entry) + 1);
    return true;
  });
}
