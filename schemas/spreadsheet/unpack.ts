import { Unzip, UnzipInflate, unzipSync } from "fflate";

import { broken, maxUnpacked, tooLarge, UnreadableFile } from "./sheet.ts";

/** The most entries of a workbook’s ZIP file. */
const maxParts = 500;

/** The size of the chunks in bytes, so that a ZIP bomb, larger than its header states, is stopped early. */
const step = 16 * 1024;

/**
 * Unpacks the wanted parts of a ZIP file. The keys are their paths in lower case, because some programs write
 * `SharedStrings.xml`, with slashes between folders and none before them. Checks the sizes that the file states before
 * unpacking, and the real ones while unpacking.
 *
 * @param wanted receives a path in lower case
 * @throws UnreadableFile when it is empty or broken, or has more than `maxParts` parts or `maxUnpacked` bytes
 */
export function unpack(content: Uint8Array, wanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  try {
    checkSizes(content);
    return unpackParts(content, wanted);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw broken();
  }
}

function checkSizes(content: Uint8Array): void {
  let [parts, bytes] = [0, 0];
  unzipSync(content, {
    filter: ({ originalSize }) => {
      parts++;
      bytes += originalSize;
      return false;
    },
  });
  if (parts === 0) throw new UnreadableFile("The file has nothing in it.");
  if (parts > maxParts || bytes > maxUnpacked) throw tooLarge();
}

function unpackParts(content: Uint8Array, wanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>();
  let bytes = 0;
  const unzip = new Unzip((file) => {
    const path = file.name.toLowerCase().replaceAll("\\", "/").replace(/^\//, "");
    if (!wanted(path)) return;
    const own: Uint8Array[] = [];
    chunks.set(path, own);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      bytes += chunk.length;
      if (bytes > maxUnpacked) throw tooLarge();
      own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < content.length; at += step) {
    unzip.push(content.subarray(at, at + step), at + step >= content.length);
  }
  return new Map(Array.from(chunks, ([path, own]) => [path, joined(own)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const unpacked = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    unpacked.set(chunk, at);
    at += chunk.length;
  }
  return unpacked;
}
