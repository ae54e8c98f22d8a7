import { Thread } from "../../thread.ts";
import type { IndexFiles } from "../index/builder.ts";
import type { IndexEnd, IndexTask } from "./worker.ts";

/** Makes an index in a thread of its own, beside whatever else is going on. */
export class IndexThread {
  readonly #thread: Thread<IndexFiles | undefined>;

  constructor(task: IndexTask) {
    this.#thread = new Thread(new URL("worker.ts", import.meta.url), task, "The search index");
  }

  /** Completes the index with pages that are no entries. Returns its files, unless it says where they go. */
  finish(end: IndexEnd): Promise<IndexFiles | undefined> {
    this.#thread.post(end);
    return this.#thread.answer();
  }
}
