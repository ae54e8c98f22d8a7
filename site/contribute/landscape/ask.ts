import type { Outcome, Task } from "./work.ts";

/** How long a file may take, in milliseconds: after that it is given up. */
const patience = 60_000;

/** Has a task done beside the page. A task that never ends is given up, and its worker with it. */
export function ask(task: Task): Promise<Outcome> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return new Promise<Outcome>((resolve) => {
    const refuse = (reason: string): void => {
      resolve({ type: "refused", reason });
    };
    const timer = setTimeout(() => {
      refuse("The file takes too long to read. Save only the sheet with the list, as a new file.");
    }, patience);
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
