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
}

/** What the thread ends with. */
export interface IndexEnd {
  /** The pages that are no entries. */
  pages: readonly Page[];
  /** Where the index goes; without it the thread answers with its files. */
  to?: {
    folder: string;
    /** The file that keeps Pagefind’s index of the texts for the next build. */
    kept: string;
  };
}

// The entries are read beside the build, because that needs nothing but the catalogue. The other pages come at its end.
const { catalogue, today, shard } = workerData as IndexTask;
const read = typeof catalogue === "string" ? inspect(diskSource(catalogue), today) : catalogue;
const builder = new IndexBuilder(undefined, shard);
builder.add(documentsOf(read, today));

parentPort?.once("message", (end: IndexEnd) => void finish(end));

async function finish({ pages, to }: IndexEnd): Promise<void> {
  builder.add(pages.map(pageDocument).filter((document) => document !== undefined));
  const texts = builder.texts();
  const files = builder.files(await (to ? keptTextIndex(texts, to.kept) : indexTexts(texts)));
  if (to) writeFiles(files, to.folder);
  parentPort?.postMessage(to ? undefined : files);
}
