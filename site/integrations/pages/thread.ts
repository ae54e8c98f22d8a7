import { Thread } from "../../thread.ts";
import type { Failure, PageFile, WritingTask } from "./worker.ts";

/** Files per message: a message costs as much as a fairly long page. */
const batchSize = 16;

/** Maximum queued files (back-pressure), so that a slow disk does not fill the memory. */
const maxQueued = 20 * batchSize;

/** Timeout in milliseconds for a full queue: the thread may have died. */
const timeoutMs = 10_000;

/** Writes files in a worker thread, because the file system takes as long as rendering. */
export class WritingThread {
  /** The number of written files, shared with the thread. */
  readonly #written = new Int32Array(new SharedArrayBuffer(4));
  readonly #thread: Thread<Failure | undefined>;
  #next: PageFile[] = [];
  #sent = 0;

  /** @param out the folder of the site */
  constructor(out: string) {
    const task: WritingTask = { out, written: this.#written };
    this.#thread = new Thread(new URL("worker.ts", import.meta.url), task, "The pages");
  }

  /**
   * Queues a file, which the thread writes unless the content is unchanged. Transfers byte arrays. Blocks while the
   * queue is full.
   */
  write(address: string, content: PageFile["content"]): void {
    this.#next.push({ address, content });
    if (this.#next.length < batchSize) return;
    this.#send();
    const written = Atomics.load(this.#written, 0);
    if (this.#sent - written > maxQueued) Atomics.wait(this.#written, 0, written, timeoutMs);
  }

  /** Waits until all files are written. Throws the first error of the file system. */
  async end(): Promise<void> {
    this.#send();
    this.#thread.post(undefined);
    const failure = await this.#thread.answer();
    if (failure) throw Object.assign(new Error(failure.message), failure);
  }

  #send(): void {
    this.#thread.post(
      this.#next,
      this.#next.flatMap(({ content }) => (typeof content === "string" ? [] : [content.buffer])),
    );
    this.#sent += this.#next.length;
    this.#next = [];
  }
}
