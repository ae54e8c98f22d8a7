import { Thread } from "../../thread.ts";
import type { Failure, PageFile, WritingTask } from "./worker.ts";

/** So many files are handed over at once: each message costs as much as a page of some length. */
const atOnce = 16;

/** So many files may wait to be written: no more memory is taken up by them, even where a disk is slow. */
const mostWaiting = 20 * atOnce;

/** After so many milliseconds the thread is not waited for any longer, because it may have died. */
const patience = 10_000;

/** Writes files in a thread of its own: making folders and files takes as long as making what is in them. */
export class WritingThread {
  /** How many files have been written. */
  readonly #written = new Int32Array(new SharedArrayBuffer(4));
  readonly #thread: Thread<Failure | undefined>;
  #next: PageFile[] = [];
  #sent = 0;

  /** @param out the folder of the site */
  constructor(out: string) {
    const task: WritingTask = { out, written: this.#written };
    this.#thread = new Thread(new URL("worker.ts", import.meta.url), task, "The pages");
  }

  /** Writes a file, unless it holds the same already, and makes the folders that it is in. It takes bytes away. */
  write(address: string, content: PageFile["content"]): void {
    this.#next.push({ address, content });
    if (this.#next.length < atOnce) return;
    this.#send();
    const written = Atomics.load(this.#written, 0);
    if (this.#sent - written > mostWaiting) Atomics.wait(this.#written, 0, written, patience);
  }

  /** Waits until all files are written. It fails with the first error of the file system. */
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
