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
import { type PastStore, pastChangesOf } from "../history/index.ts";
import type { Commit } from "../outputs/manifest.ts";
import { isAddressOf, outputContext, type OutputEntries } from "../outputs/output.ts";
import type { PublishTask } from "../outputs/worker.ts";
import { Thread } from "../thread.ts";
import { pastStore } from "./kept-past.ts";

/** The integration, with the addresses of the files that it wrote last. */
export interface DataOutputs extends AstroIntegration {
  addresses: ReadonlySet<string>;
}

/** Publishes everything for programs: written beside the pages of a build, made when asked for while developing. */
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
        const entries = entriesOf(config, keptPast(config));
        shallow = entries.shallow;
        const task: PublishTask = { entries, commit: lastCommit(entries.today), folder: fileURLToPath(config.outDir) };
        thread = new Thread(new URL("../outputs/worker.ts", import.meta.url), task, "The files for programs");
      },
      "astro:build:done": async ({ logger }) => {
        for (const address of (await thread?.answer()) ?? []) addresses.add(address);
        if (shallow) logger.warn("This clone has no history, so the feeds and the list of changes are empty.");
      },
      "astro:server:setup": async ({ server }) => {
        // A build makes them in its thread alone, and to load them all takes half a second.
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

function entriesOf({ site, base }: AstroConfig, store?: PastStore): OutputEntries {
  const held = heldInspection(catalogueFolder);
  const today = held?.today ?? londonDay(new Date());
  const { catalogue } = held ?? inspect(diskSource(catalogueFolder), today);
  return { catalogue, today, site: new URL(base, site).href, lastChanged, ...pastChangesOf(catalogueFolder, store) };
}

/** Where builds keep what happened in the past: beside what else they keep, if they are told by what code. */
function keptPast({ cacheDir }: AstroConfig): PastStore | undefined {
  const code = process.env["CODE"];
  return code === undefined ? undefined : pastStore(join(fileURLToPath(cacheDir), "past"), code);
}

/** The commit that is built and its time; outside git, the day alone, so that the same catalogue gives the same files. */
function lastCommit(today: string): Commit {
  try {
    const args = ["-C", catalogueFolder, "log", "-1", "--format=%H %cI"];
    const [commit = "", time = ""] = execFileSync("git", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
      .trim()
      .split(" ");
    if (commit !== "") return { commit, time };
  } catch {
    // A catalogue outside git has no commit to name.
  }
  return { time: `${today}T00:00:00Z` };
}
