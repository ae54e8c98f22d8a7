import { parentPort, workerData } from "node:worker_threads";

import { close } from "pagefind";

import { type Catalogue, inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { documentsOf } from "./documents.ts";
import { entryIndexFiles, writeEntryIndex } from "./entry-index.ts";

/** What the thread is asked to index: a catalogue, into a folder or, without one, into memory. */
export interface IndexingTask {
  /** Itself, or the folder that it is read from. */
  catalogue: Catalogue | string;
  /** `YYYY-MM-DD` */
  today: string;
  folder?: string;
}

// Indexing runs beside the build in a thread of its own, because it needs nothing but the catalogue.
const { catalogue, today, folder } = workerData as IndexingTask;
const read = typeof catalogue === "string" ? inspect(diskSource(catalogue), today).catalogue : catalogue;
const documents = documentsOf(read, today);
if (folder === undefined) {
  parentPort?.postMessage(await entryIndexFiles(documents));
} else {
  await writeEntryIndex(documents, folder);
  parentPort?.postMessage(undefined);
}
await close();
