import { parentPort, workerData } from "node:worker_threads";

import { type Catalogue, inspect } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { documentsOf } from "../documents/index.ts";
import { type Page, pageDocument } from "../documents/page.ts";
import { IndexBuilder } from "../index/builder.ts";
import { writeFiles } from "./write.ts";

/** What the thread starts with: a catalogue, or the folder that it is read from. */
export interface IndexTask {
  catalogue: Catalogue | string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What the thread ends with: the pages that are no entries, and the folder for the index; without one it answers with the files. */
export interface IndexEnd {
  pages: readonly Page[];
  folder?: string;
}

// The entries are read beside the build, because that needs nothing but the catalogue. The other pages come at its end.
const { catalogue, today } = workerData as IndexTask;
const read = typeof catalogue === "string" ? inspect(diskSource(catalogue), today).catalogue : catalogue;
const builder = new IndexBuilder();
builder.add(documentsOf(read, today));

parentPort?.once("message", ({ pages, folder }: IndexEnd) => {
  builder.add(pages.map(pageDocument).filter((document) => document !== undefined));
  const files = builder.files();
  if (folder !== undefined) writeFiles(files, folder);
  parentPort?.postMessage(folder === undefined ? files : undefined);
});
