import { Worker } from "node:worker_threads";

/** A worker thread that posts one message: its answer. */
export class Thread<Answer> {
  readonly #worker: Worker;
  readonly #answer: Promise<Answer>;
  #failure: Error | undefined;

  /**
   * Starts the thread.
   *
   * @param script the worker module, which posts one message: the answer
   * @param task its `workerData`
   * @param what what it produces, for the error message if it exits without an answer: “The search index”
   */
  constructor(script: URL, task: unknown, what: string) {
    // Do not inherit `--import` and the like: their paths may be relative to the folder in which the program was
    // started.
    const worker = new Worker(script, { workerData: task, execArgv: [] });
    this.#worker = worker;
    this.#answer = new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => {
        reject(new Error(`${what} could not be made: its thread ended early.`));
      });
    });
    // `answer` and `post` report the error; without this handler, the rejection would end the process first.
    this.#answer.catch((error: unknown) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    });
    // The thread must not keep a build alive that failed elsewhere.
    worker.unref();
  }

  /** Posts a further message to the thread. Throws the error that ended the thread, if it has ended. */
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
