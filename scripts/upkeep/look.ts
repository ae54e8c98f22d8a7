import { Agent } from "undici";

import type { Catalogue } from "../../schemas/index.ts";
import type { Octokit } from "../github/client.ts";
import { publicLookup } from "../lib/public-network.ts";
import type { Found } from "./found.ts";
import { linksOf } from "./links.ts";
import { type Pace, paced } from "./pace.ts";
import { askRepositories, repositoriesOf } from "./repositories.ts";
import { remember, type SeenFile } from "./sights.ts";
import { visit, type Way } from "./visit.ts";

/** How links are looked at when nothing else is said: gently, and only over checked connections. */
export function publicWay(): Way & Pace {
  const dispatcher = new Agent({ connect: { lookup: publicLookup(), timeout: 10_000 }, pipelining: 0 });
  return { dispatcher, patience: 20_000, betweenSameHost: 1500, atOnce: 20 };
}

/** Looks at every link and every repository of a catalogue. What is no longer named is forgotten. */
export async function look(
  catalogue: Catalogue,
  before: SeenFile,
  day: string,
  octokit: Octokit,
  way: Way & Pace,
): Promise<Found> {
  const links: Found["links"] = {};
  const urls = [...linksOf(catalogue).keys()].sort();
  await paced(urls, way, async (url) => {
    const known = Object.hasOwn(before.links, url) ? before.links[url] : undefined;
    links[url] = remember(known, await visit(url, way), day);
  });
  const repositories = await askRepositories(octokit, [...repositoriesOf(catalogue).keys()].sort());
  const sorted = Object.fromEntries(Object.entries(links).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { version: 1, day, links: sorted, repositories: Object.fromEntries(repositories) };
}
