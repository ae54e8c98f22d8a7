import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Returns a writer of output files into a folder. It skips a file that already has the same content, so that mirrors
 * fetch only changes. The writer returns the address of the file; of a page, that of its `index.html`.
 */
export function fileWriter(out: string): (address: string, content: string | Uint8Array) => string {
  /** Folder path → whether this writer created the folder; then no file can pre-exist in it. */
  const folders = new Map<string, boolean>();
  return (address, content) => {
    const file = address.endsWith("/") ? `${address}index.html` : address;
    const path = join(out, file);
    const folder = dirname(path);
    const isOwn = folders.get(folder) ?? mkdirSync(folder, { recursive: true }) !== undefined;
    folders.set(folder, isOwn);
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (isOwn || !holds(path, bytes)) writeFileSync(path, bytes);
    return file;
  };
}

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}
