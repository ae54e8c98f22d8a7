import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import fc from "../helpers/properties.ts";
import { type Change, pick } from "./inputs.ts";
import { pathsIn } from "./workspace.ts";

const any = fc.nat({ max: 99_999 });

/** Nothing changes. */
export const nothing = fc.constant<Change>((inputs) => ({ words: "nothing changes", inputs }));

/** A file of the output is overwritten with its size and times, or deleted, or a file or folder is added. */
export const byHand = fc
  .record({ file: any, way: fc.constantFrom("over", "deleted", "added", "folder" as const) })
  .map(({ file, way }): Change => (inputs) => ({
    words: `a file of the output, by hand: ${way}`,
    inputs,
    damage: ({ out }) => {
      const path = join(out, pick(pathsIn(out), file) ?? "index.html");
      if (way === "deleted") rmSync(path);
      else if (way === "over") writeOver(path);
      else if (way === "added") writeFileSync(join(dirname(path), "added.html"), "Not ours");
      // An earlier step may have added the same folder.
      else mkdirSync(join(dirname(path), "added"), { recursive: true });
    },
  }));

/** A file of a cache is deleted or truncated. */
export const cacheLost = fc
  .record({ file: any, half: fc.boolean(), of: fc.constantFrom("cache", "code" as const) })
  .map(({ file, half, of }): Change => (inputs) => ({
    words: `${half ? "half of a file" : "a file"} of the ${of} is lost`,
    inputs,
    damage: ({ [of]: folder }) => {
      const path = pick(pathsIn(folder), file);
      if (path === undefined) return;
      const content = readFileSync(join(folder, path));
      if (half) writeFileSync(join(folder, path), content.subarray(0, content.length >> 1));
      else rmSync(join(folder, path));
    },
  }));

/** Another build writes into the same output, with a separate cache. */
export const elsewhere = fc.constant<Change>((inputs) => ({
  words: "another build has been in the same output",
  inputs,
  damage: (workspace) => workspace.buildAnew(),
}));

/** Overwrites the content of a file, and keeps its size and times. */
function writeOver(path: string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path).fill("x"));
  utimesSync(path, atime, mtime);
}
