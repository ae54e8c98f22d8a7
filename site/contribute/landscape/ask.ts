import type { Outcome, Task } from "./work.ts";

/** Timeout for a task, in milliseconds. */
const timeout = 60_000;

/** Runs a task in a web worker of its own, with a timeout. A timeout and an error in the worker resolve to a refusal. */
export function runInWorker(task: Task): Promise<Outcome> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return new Promise<Outcome>((resolve) => {
    const refuse = (reason: string): void => {
      resolve({ type: "refused", reason });
    };
    const timer = setTimeout(() => {
      refuse("The file takes too long to read. Save only the sheet with the list, as a new file.");
    }, timeout);
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(timer);
      refuse("The file could not be read. Save it again as CSV or as an Excel workbook (.xlsx).");
    };
    worker.postMessage(task);
  }).finally(() => {
    worker.terminate();
  });
}
