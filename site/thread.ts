import { Worker } from "node:worker_threads";

/** A thread that works beside whatever else is going on, and answers once. */
export class Thread<Answer> {
  readonly #worker: Worker;
  readonly #answer: Promise<Answer>;
  #failure: Error | undefined;

  /**
   * Starts it.
   *
   * @param script its module, which posts one message: the answer
   * @param task what it finds as its `workerData`
   * @param what what it makes, for the message if it ends without an answer: “The search index”
   */
  constructor(script: URL, task: unknown, what: string) {
    // What Node was told to load first may have been named from the folder in which the program was started.
    const worker = new Worker(script, { workerData: task, execArgv: [] });
    this.#worker = worker;
    this.#answer = new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => {
        reject(new Error(`${what} could not be made: its thread ended early.`));
      });
    });
    // Whatever goes wrong is told to the one who asks for the answer, or sends something more.
    this.#answer.catch((error: unknown) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    });
    // A build that fails elsewhere does not wait for it.
    worker.unref();
  }

  /** Sends it something more. It fails with what has ended the thread, which nobody would answer any more. */
  post(message: unknown, transfer: readonly ArrayBuffer[] = []): void {
    if (this.#failure) throw this.#failure;
    this.#worker.postMessage(message, transfer);
  }

  /** Waits for the answer. */
  answer(): Promise<Answer> {
    this.#worker.ref();
    return this.#answer;
  }
}
