import { parentPort, workerData } from "node:worker_threads";

import { fileWriter } from "../../outputs/write.ts";

/** Where files are written, and the number of those that have been. */
export interface WritingTask {
  out: string;
  written: Int32Array<SharedArrayBuffer>;
}

/** A file to be written: its address in the site, and what it holds. */
export interface PageFile {
  address: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** Why a file could not be written. */
export interface Failure {
  message: string;
  /** Such as `ENOSPC`, with its number. */
  code?: string | undefined;
  errno?: number | undefined;
}

const { out, written } = workerData as WritingTask;
const write = fileWriter(out);
let failure: Failure | undefined;

parentPort?.on("message", (files: readonly PageFile[] | undefined) => {
  if (!files) {
    parentPort?.postMessage(failure);
    parentPort?.close();
    return;
  }
  try {
    if (!failure) for (const { address, content } of files) write(address, content);
  } catch (error) {
    const { message, code, errno } = error as NodeJS.ErrnoException;
    failure = { message, code, errno };
  }
  // Whoever waits for room goes on, whether or not the files could be written.
  Atomics.add(written, 0, files.length);
  Atomics.notify(written, 0);
});
