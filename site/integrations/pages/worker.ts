import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

/** A file to be written. */
export interface PageFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Why a file could not be written. */
export interface Failure {
  message: string;
  /** Such as `ENOSPC`, with its number. */
  code?: string | undefined;
  errno?: number | undefined;
}

const written = workerData as Int32Array<SharedArrayBuffer>;
const folders = new Set<string>();
let failure: Failure | undefined;

parentPort?.on("message", (files: readonly PageFile[] | undefined) => {
  if (!files) {
    parentPort?.postMessage(failure);
    parentPort?.close();
    return;
  }
  try {
    if (!failure) files.forEach(write);
  } catch (error) {
    const { message, code, errno } = error as NodeJS.ErrnoException;
    failure = { message, code, errno };
  }
  // Whoever waits for room goes on, whether or not the files could be written.
  Atomics.add(written, 0, files.length);
  Atomics.notify(written, 0);
});

function write({ path, bytes }: PageFile): void {
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(path, bytes);
}
