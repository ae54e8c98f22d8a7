import { parentPort, workerData } from "node:worker_threads";

import { inspect, type Inspection } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { documentsOf } from "../documents/index.ts";
import { type Page, pageDocument } from "../documents/page.ts";
import { IndexBuilder } from "../index/builder.ts";
import { writeFiles } from "./write.ts";

/** What the thread starts with: a catalogue with those that are read beside it, or the folder that it is read from. */
export interface IndexTask {
  catalogue: Pick<Inspection, "catalogue" | "peers"> | string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What the thread ends with. */
export interface IndexEnd {
  /** The pages that are no entries. */
  pages: readonly Page[];
  /** The folder where the index goes; without it the thread answers with its files. */
  to?: string;
}

// The entries are read beside the build, because that needs nothing but the catalogue. The other pages come at its end.
const { catalogue, today } = workerData as IndexTask;
const read = typeof catalogue === "string" ? inspect(diskSource(catalogue), today) : catalogue;
const builder = new IndexBuilder();
builder.add(documentsOf(read, today));

parentPort?.once("message", ({ pages, to }: IndexEnd) => {
  builder.add(pages.map(pageDocument).filter((document) => document !== undefined));
  const files = builder.files();
  if (to !== undefined) writeFiles(files, to);
  parentPort?.postMessage(to === undefined ? files : undefined);
});
