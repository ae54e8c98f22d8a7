import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { AstroConfig, AstroIntegration } from "astro";

import { inspect } from "../../schemas/index.ts";
import { londonDay } from "../../schemas/london-day.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { isFirst } from "../../schemas/shards/owner.ts";
import { lastChanged } from "../catalogue/changes.ts";
import { catalogueFolder } from "../catalogue/folder.ts";
import { heldInspection } from "../catalogue/held.ts";
import { commitTime } from "../history/git.ts";
import { changeHistoryOf, type HistoryCache } from "../history/index.ts";
import type { Commit } from "../outputs/manifest.ts";
import { isAddressOf, outputContext, type OutputEntries } from "../outputs/output.ts";
import type { PublishTask } from "../outputs/worker.ts";
import { Thread } from "../thread.ts";
import { historyCacheIn } from "./history-cache.ts";

/** The integration, with the addresses of the files written by the last build. */
export interface DataOutputs extends AstroIntegration {
  addresses: ReadonlySet<string>;
}

/** Publishes the outputs: a build writes them beside the pages; the development server generates them on request. */
export function dataOutputs(): DataOutputs {
  let config: AstroConfig;
  let thread: Thread<string[]> | undefined;
  let shallow = false;
  const addresses = new Set<string>();
  return {
    name: "data-outputs",
    addresses,
    hooks: {
      "astro:config:done": (done) => {
        config = done.config;
      },
      "astro:build:start": () => {
        if (!isFirst(heldInspection(catalogueFolder)?.shard)) return;
        const entries = entriesOf(config, historyCache(config));
        shallow = entries.shallow;
        const task: PublishTask = { entries, commit: lastCommit(entries.today), folder: fileURLToPath(config.outDir) };
        thread = new Thread(new URL("../outputs/worker.ts", import.meta.url), task, "The files for programs");
      },
      "astro:build:done": async ({ logger }) => {
        for (const address of (await thread?.answer()) ?? []) addresses.add(address);
        if (shallow) logger.warn("This clone has no history, so the feeds and the list of changes are empty.");
      },
      "astro:server:setup": async ({ server }) => {
        // Lazy import: a build needs them only in its worker thread, and loading them takes half a second.
        const { outputs } = await import("../outputs/index.ts");
        server.middlewares.use((request, response, next) => {
          const path = decodeURI(new URL(request.url ?? "/", "http://localhost").pathname);
          const address = path.startsWith(config.base) ? path.slice(config.base.length - 1) : path;
          const possible = outputs.filter((output) => isAddressOf(output, address));
          const context = possible.length > 0 ? outputContext(entriesOf(config)) : undefined;
          for (const output of context ? possible : []) {
            for (const file of context ? output.files(context) : []) {
              if (file.address !== address) continue;
              response.setHeader("content-type", `${output.mediaType}; charset=utf-8`);
              response.end(file.content);
              return;
            }
          }
          next();
        });
      },
    },
  };
}

function entriesOf({ site, base }: AstroConfig, store?: HistoryCache): OutputEntries {
  const held = heldInspection(catalogueFolder);
  const today = held?.today ?? londonDay(new Date());
  const { catalogue } = held ?? inspect(diskSource(catalogueFolder), today);
  return { catalogue, today, site: new URL(base, site).href, lastChanged, ...changeHistoryOf(catalogueFolder, store) };
}

/** The cache of the history in the build’s cache folder; undefined if `CODE` is not set. */
function historyCache({ cacheDir }: AstroConfig): HistoryCache | undefined {
  const code = process.env["CODE"];
  return code === undefined ? undefined : historyCacheIn(join(fileURLToPath(cacheDir), "past"), code);
}

/** The commit of the build and its time; outside git only the day, so that builds are reproducible. */
function lastCommit(today: string): Commit {
  try {
    const args = ["-C", catalogueFolder, "log", "-1", "--format=%H %ct"];
    const [commit = "", seconds = ""] = execFileSync("git", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
      .trim()
      .split(" ");
    if (commit !== "") return { commit, time: commitTime(seconds) };
  } catch {
    // A catalogue outside git has no commit to name.
  }
  return { time: `${today}T00:00:00Z` };
}
