import { parentPort, workerData } from "node:worker_threads";

import { type Commit, publish } from "./manifest.ts";
import { outputContext, type OutputEntries } from "./output.ts";
import { fileWriter } from "./write.ts";

/** The task of the worker thread. */
export interface PublishTask {
  entries: OutputEntries;
  commit: Commit;
  /** The folder of the site. */
  folder: string;
}

const { entries, commit, folder } = workerData as PublishTask;
const write = fileWriter(folder);
/** The published addresses: the thread’s answer. */
const addresses: string[] = [];
publish(outputContext(entries), commit, (address, content) => {
  addresses.push(write(address, content));
});
parentPort?.postMessage(addresses);
