import { posix } from "node:path";

import { maxBytes, type Source, type SourceFile } from "../../../../schemas/index.ts";
import { entriesIn, type ClassifiedFile } from "./classify.ts";

/**
 * The base catalogue with the pull request’s files applied, in memory. Files that must not be read appear as links or
 * as too large.
 *
 * @param contents file → content of its blob, for the files that were read
 */
export function headSource(
  base: Source,
  classified: readonly ClassifiedFile[],
  contents: ReadonlyMap<string, Uint8Array>,
): Source {
  const changes = entriesIn(classified);
  const gone = new Set(changes.map(({ file }) => file));
  const arrived = changes.flatMap((item) => (item.type === "entry" ? [sourceFile(item, contents)] : []));
  return {
    *files() {
      for (const file of base.files()) if (!gone.has(file.path)) yield file;
      yield* arrived;
    },
  };
}

/** The touched regular files of the base catalogue: path → content. */
export function touchedOf(base: Source, classified: readonly ClassifiedFile[]): Record<string, Uint8Array> {
  const touched = new Set(entriesIn(classified).map(({ file }) => file));
  const files = [...base.files()].filter(({ path, plain }) => plain && touched.has(path));
  return Object.fromEntries(files.map(({ path, read }) => [path, Buffer.from(read())]));
}

/** Returns the folder of a file; “.” at the top. */
export function folderOf(file: string): string {
  return posix.dirname(file);
}

function sourceFile(
  { file, fileType }: Extract<ClassifiedFile, { type: "entry" }>,
  contents: ReadonlyMap<string, Uint8Array>,
): SourceFile {
  const content = contents.get(file);
  if (fileType === "large") return { path: file, plain: true, read: () => new Uint8Array(maxBytes + 1) };
  return { path: file, plain: fileType !== "link", read: () => content ?? "" };
}
