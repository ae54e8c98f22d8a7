import { Worker } from "node:worker_threads";

import type { IndexingTask } from "./worker.ts";

/** The files of an index that is kept in memory: path → content. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Indexes a catalogue beside whatever else is going on. Answers with the files where the task names no folder. */
export function indexInThread(task: IndexingTask): Promise<IndexFiles | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: task });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      reject(new Error("The search index could not be made: the indexing thread ended early."));
    });
  });
}
