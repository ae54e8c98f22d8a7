import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes the files of outputs into a folder, each unless it holds the same already, so that copies of the site fetch what
 * has changed alone. Answers with the address of the file; that of a page is the `index.html` in its folder.
 */
export function fileWriter(out: string): (address: string, content: string | Uint8Array) => string {
  /** By path, whether this writer made the folder, so that nothing can be in it that it has not written. */
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
