import { Thread } from "../../thread.ts";
import type { IndexFiles } from "../index/builder.ts";
import type { IndexEnd, IndexTask } from "./worker.ts";

/** Builds an index in a worker thread. */
export class IndexThread {
  readonly #thread: Thread<IndexFiles | undefined>;

  constructor(task: IndexTask) {
    this.#thread = new Thread(new URL("worker.ts", import.meta.url), task, "The search index");
  }

  /**
   * Adds pages that are no entries and finishes the index. Returns its files, unless a folder to write them to is set.
   */
  finish(end: IndexEnd): Promise<IndexFiles | undefined> {
    this.#thread.post(end);
    return this.#thread.answer();
  }
}
