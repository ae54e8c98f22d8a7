import { parentPort, workerData } from "node:worker_threads";

import { inspect, type Inspection } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import type { Shard } from "../../../schemas/shards/plan.ts";
import { documentsOf, indexContext } from "../documents/index.ts";
import { type Page, pageDocument } from "../documents/page.ts";
import { knownSystems } from "../documents/systems.ts";
import { IndexBuilder } from "../index/builder.ts";
import { cachedTextIndex } from "./cached-text-index.ts";
import { indexTexts } from "./text-index.ts";
import { writeFiles } from "./write.ts";

/** The input of the thread: a catalogue with its peers, or the folder to read it from. */
export interface IndexTask {
  catalogue: Pick<Inspection, "catalogue" | "peers"> | string;
  /** `YYYY-MM-DD` */
  today: string;
  /** The shard that is built, if the site is sharded. */
  shard?: Shard | undefined;
  /** The cache of Pagefind’s index of texts; without it nothing is cached. */
  kept?: string;
}

/** The message that ends the thread. */
export interface IndexEnd {
  /** The pages that are no entries. */
  pages: readonly Page[];
  /** The output folder; without it the thread replies with the files. */
  folder?: string;
}

// Entries are indexed in parallel with the build, because they need only the catalogue. Other pages follow at its end.
const { catalogue, today, shard, kept } = workerData as IndexTask;
const read = typeof catalogue === "string" ? inspect(diskSource(catalogue), today) : catalogue;
const builder = new IndexBuilder(undefined, shard);
const context = indexContext(read, today);
builder.add(documentsOf(context));
const texts = kept === undefined ? indexTexts(builder.texts()) : cachedTextIndex(builder.texts(), kept);

parentPort?.once("message", (end: IndexEnd) => void finish(end));

async function finish({ pages, folder }: IndexEnd): Promise<void> {
  builder.add(pages.map(pageDocument).filter((document) => document !== undefined));
  const files = builder.files(await texts, knownSystems(context));
  if (folder !== undefined) writeFiles(files, folder);
  parentPort?.postMessage(folder === undefined ? files : undefined);
}
