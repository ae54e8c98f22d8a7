import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";

import { CommandError, isSystemError, sentenceOn } from "./stop.ts";

/** The result of reading a file whose path a person gave. `why` is a sentence with the path. */
export type NamedFile =
  | { type: "read"; content: Uint8Array }
  | { type: "too-large" }
  | { type: "unreadable"; why: string };

/**
 * Reads a file whose path a person gave.
 *
 * @param most bytes
 * @param tooLarge the message for a larger file
 * @throws CommandError for a larger file, or where there is no file to read
 */
export function readNamed(path: string, most: number, tooLarge: string): Uint8Array {
  const file = lookAtNamed(path, most);
  if (file.type === "read") return file.content;
  throw new CommandError(file.type === "too-large" ? tooLarge : file.why);
}

/**
 * Reads a file whose path a person gave, which may lead to a folder, a pipe, a device, or a file that grows meanwhile.
 * Returns errors of the operating system instead of throwing them.
 *
 * @param most bytes
 */
export function lookAtNamed(path: string, most: number): NamedFile {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return { type: "unreadable", why: `There is no file ${path}.` };
    if (found.isDirectory()) return { type: "unreadable", why: `${path} is a folder. Name a file.` };
    // Opening a pipe blocks until there is a writer, and opening a device can have side effects.
    if (!found.isFile())
      return { type: "unreadable", why: `${path} is not a file, but a pipe or a device. Save it to a file.` };
    const content = readUpTo(path, most);
    return content === undefined ? { type: "too-large" } : { type: "read", content };
  } catch (error) {
    if (isSystemError(error)) return { type: "unreadable", why: sentenceOn(Object.assign(error, { path })) };
    throw error;
  }
}

/** Initial size of the buffer in bytes: allocating the maximum takes longer than reading a usual file. */
const usual = 2 ** 16;

function readUpTo(path: string, most: number): Uint8Array | undefined {
  // Windows has no such flag.
  const file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    const { size } = fstatSync(file);
    if (size > most) return undefined;
    // The content can exceed the reported size: in /proc, and while another process appends.
    let content = Buffer.alloc(Math.min(Math.max(size, usual), most) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length <= most; length += read) {
      if (length === content.length) content = Buffer.concat([content], Math.min(2 * length, most + 1));
      read = readSync(file, content, length, content.length - length, null);
    }
    return length > most ? undefined : new Uint8Array(content.subarray(0, length));
  } finally {
    closeSync(file);
  }
}
