import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";

import { CannotRun, isSystemError, sentenceOn } from "./stop.ts";

/** Why what was named cannot be read, in one sentence that names it. */
export class NoFile extends CannotRun {
  override readonly name = "NoFile";
}

/**
 * Reads a file that somebody names, which may be anything: a folder, a pipe, a device, or a file that grows meanwhile.
 *
 * @param most bytes
 * @returns undefined where the file has more
 * @throws NoFile where it is not there, no file, or not ours to read
 */
export function readNamed(path: string, most: number): Uint8Array | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new NoFile(`There is no file ${path}.`);
    if (found.isDirectory()) throw new NoFile(`${path} is a folder. Name a file.`);
    // To open a pipe is to wait for whoever writes to it, and to open a device may do something.
    if (!found.isFile()) throw new NoFile(`${path} is not a file, but a pipe or a device. Save it to a file.`);
    return readUpTo(path, most);
  } catch (error) {
    if (isSystemError(error)) throw new NoFile(sentenceOn(Object.assign(error, { path })));
    throw error;
  }
}

function readUpTo(path: string, most: number): Uint8Array | undefined {
  // Windows has no such flag.
  const file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    const { size } = fstatSync(file);
    if (size > most) return undefined;
    // What a file holds may be more than its size says, by one that is written to and in /proc.
    const content = Buffer.alloc(most + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length <= most; length += read)
      read = readSync(file, content, length, content.length - length, null);
    return length > most ? undefined : new Uint8Array(content.subarray(0, length));
  } finally {
    closeSync(file);
  }
}
