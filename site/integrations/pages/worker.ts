import { parentPort, workerData } from "node:worker_threads";

import { fileWriter } from "../../outputs/write.ts";

/** The output folder, and the shared counter of written files. */
export interface WritingTask {
  out: string;
  written: Int32Array<SharedArrayBuffer>;
}

/** A file to write: its address in the site and its content. */
export interface PageFile {
  address: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** A file system error. */
export interface Failure {
  message: string;
  /** An error code such as `ENOSPC`, with its number. */
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
  // Counts the files even after a failure, so that the waiting main thread resumes.
  Atomics.add(written, 0, files.length);
  Atomics.notify(written, 0);
});
