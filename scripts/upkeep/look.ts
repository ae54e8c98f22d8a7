import { Agent } from "undici";

import { compareTexts } from "../../schemas/compare.ts";
import type { Catalogue, Entry } from "../../schemas/index.ts";
import type { Octokit } from "../github/kit/client.ts";
import { publicLookup } from "../lib/public-network.ts";
import type { Found } from "./found.ts";
import { linksOf } from "./links.ts";
import { remember, type SeenFile } from "./observations.ts";
import { type Pace, paced } from "./pace.ts";
import { askRepositories, repositoriesOf, repositoryAt, type RepositoryFacts } from "./repositories.ts";
import { probes, refuseSilence } from "./silence.ts";
import { asksForPause, isLate, isSilence, type Observation, visit, type Way } from "./visit.ts";

/** Minutes for looking at links. The job may take 120, and a run that is cut short would lose what it saw. */
export const minutes = 90;
/** Links of one entry that are visited in one run, so that no entry takes the time of all others. */
const mostOfOneEntry = 100;
/** After so many late answers in a row a host is left alone, so that slow hosts do not take the time of all others. */
const mostLate = 3;

/** How to reach the web, how fast, and what is always there. */
export type Manner = Way & Pace & { probes: readonly string[] };

/** Reaches public hosts only, over connections that are checked. */
export function publicDispatcher(): Agent {
  return new Agent({ connect: { lookup: publicLookup(), timeout: 10_000 }, pipelining: 0 });
}

/** How links are looked at when nothing else is said: gently, and for as long as the job has time. */
export function publicWay(): Manner {
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
 * Looks at every repository and every link of a catalogue; the page of a repository is what GitHub says of it, without a
 * visit. What there is no time for, what an entry names beyond its share, what a host has no patience for, and what a slow
 * host has left, stays as it was known before and comes first the next time. What is no longer named is forgotten.
 */
export async function look(
  catalogue: Catalogue,
  before: SeenFile,
  day: string,
  octokit: Octokit,
  way: Manner,
): Promise<Found> {
  const repositories = await askRepositories(octokit, [...repositoriesOf(catalogue, day).keys()].sort(), day);
  const links = new Map<string, Found["links"][string]>();
  const toVisit: string[] = [];
  const named = linksOf(catalogue);
  for (const url of named.keys()) {
    const known = before.links[url];
    const name = repositoryAt(url) ?? "";
    const facts = repositories.get(name);
    if (facts) links.set(url, remember(known, sightOf(name, facts), day));
    else {
      if (known) links.set(url, known);
      toVisit.push(url);
    }
  }
  const answered = new Map<string, boolean>();
  const late = new Map<string, number>();
  await paced(withinShares(mostNeededFirst(toVisit, before), named), way, async (url, turn) => {
    const observation = await visit(url, { ...way, turn });
    links.set(url, remember(before.links[url], observation, day));
    const { host } = new URL(url);
    answered.set(host, answered.get(host) === true || !isSilence(observation));
    late.set(host, isLate(observation) ? (late.get(host) ?? 0) + 1 : 0);
    return !asksForPause(observation) && (late.get(host) ?? 0) < mostLate;
  });
  await refuseSilence([...answered.values()], way);
  const sorted = [...links].sort(([a], [b]) => compareTexts(a, b));
  return { version: 1, day, links: Object.fromEntries(sorted), repositories: Object.fromEntries(repositories) };
}

function sightOf(name: string, facts: RepositoryFacts): Observation {
  return facts.name.toLowerCase() === name ? { is: "ok" } : { is: "moved", to: `https://github.com/${facts.name}` };
}

/** Those first that were not there the last time, then those that have waited longest. */
function mostNeededFirst(urls: readonly string[], { links }: SeenFile): string[] {
  const need = (url: string): string => {
    const seen = links[url];
    const isInDoubt = seen?.missing !== undefined && seen.result !== "gone";
    return `${isInDoubt ? 0 : 1} ${seen?.checked ?? ""} ${url}`;
  };
  return urls.toSorted((a, b) => compareTexts(need(a), need(b)));
}

/** Of the links of each entry, the first hundred. */
function withinShares(urls: readonly string[], named: ReadonlyMap<string, readonly Entry[]>): string[] {
  const taken = new Map<Entry, number>();
  const takenOf = (entry: Entry): number => taken.get(entry) ?? 0;
  return urls.filter((url) => {
    const entries = named.get(url) ?? [];
    if (entries.every((entry) => takenOf(entry) >= mostOfOneEntry)) return false;
    for (const entry of entries) taken.set(entry, takenOf(entry) + 1);
    return true;
  });
}
