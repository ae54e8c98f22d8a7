import { parentPort, workerData } from "node:worker_threads";

import { inspect, type Inspection } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import type { Shard } from "../../../schemas/shards/plan.ts";
import { documentsOf } from "../documents/index.ts";
import { type Page, pageDocument } from "../documents/page.ts";
import { IndexBuilder } from "../index/builder.ts";
import { keptTextIndex } from "./kept-texts.ts";
import { indexTexts } from "./text-index.ts";
import { writeFiles } from "./write.ts";

/** What the thread starts with: a catalogue with those that are read beside it, or the folder that it is read from. */
export interface IndexTask {
  catalogue: Pick<Inspection, "catalogue" | "peers"> | string;
  /** `YYYY-MM-DD` */
  today: string;
  /** The shard of the site that is built, where that is not the whole of it. */
  shard?: Shard | undefined;
  /** The file that keeps Pagefind’s index of the texts for the next build; without it none is kept. */
  kept?: string;
}

/** What the thread ends with. */
export interface IndexEnd {
  /** The pages that are no entries. */
  pages: readonly Page[];
  /** The folder where the index goes; without it the thread answers with its files. */
  folder?: string;
}

// The entries are read and their texts indexed beside the build, because that needs nothing but the catalogue. The other
// pages come at its end.
const { catalogue, today, shard, kept } = workerData as IndexTask;
const read = typeof catalogue === "string" ? inspect(diskSource(catalogue), today) : catalogue;
const builder = new IndexBuilder(undefined, shard);
builder.add(documentsOf(read, today));
const texts = kept === undefined ? indexTexts(builder.texts()) : keptTextIndex(builder.texts(), kept);

parentPort?.once("message", (end: IndexEnd) => void finish(end));

async function finish({ pages, folder }: IndexEnd): Promise<void> {
  builder.add(pages.map(pageDocument).filter((document) => document !== undefined));
  const files = builder.files(await texts);
  if (folder !== undefined) writeFiles(files, folder);
  parentPort?.postMessage(folder === undefined ? files : undefined);
}
