import { Worker } from "node:worker_threads";

import type { IndexFiles } from "../index/builder.ts";
import type { IndexEnd, IndexTask } from "./worker.ts";

/** Makes an index in a thread of its own, beside whatever else is going on. */
export class IndexThread {
  readonly #worker: Worker;
  readonly #answer: Promise<IndexFiles | undefined>;

  constructor(task: IndexTask) {
    const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: task });
    this.#worker = worker;
    this.#answer = new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => {
        reject(new Error("The search index could not be made: its thread ended early."));
      });
    });
    // Whatever goes wrong is told to the one who asks for the index.
    this.#answer.catch(() => undefined);
    // A build that fails elsewhere does not wait for the index.
    worker.unref();
  }

  /** Completes the index with pages that are no entries. Returns its files, unless it says where they go. */
  finish(end: IndexEnd): Promise<IndexFiles | undefined> {
    this.#worker.ref();
    this.#worker.postMessage(end);
    return this.#answer;
  }
}
