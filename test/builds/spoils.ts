import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import fc from "../helpers/properties.ts";
import { type Change, pick } from "./inputs.ts";
import { pathsIn } from "./place.ts";

const any = fc.nat({ max: 99_999 });

/** Nothing changes. */
export const nothing = fc.constant<Change>((inputs) => ({ words: "nothing changes", inputs }));

/** Somebody writes over a file of the output, quietly, deletes one, or adds one. */
export const byHand = fc
  .record({ file: any, way: fc.constantFrom("over", "deleted", "added", "folder" as const) })
  .map(({ file, way }): Change => (inputs) => ({
    words: `a file of the output, by hand: ${way}`,
    inputs,
    spoil: ({ out }) => {
      const path = join(out, pick(pathsIn(out), file) ?? "index.html");
      if (way === "deleted") rmSync(path);
      else if (way === "over") writeOver(path);
      else if (way === "added") writeFileSync(join(dirname(path), "added.html"), "Not ours");
      // By chance, it may be the folder that was added before.
      else mkdirSync(join(dirname(path), "added"), { recursive: true });
    },
  }));

/** What builds keep loses a file, or half of one. */
export const cacheLost = fc
  .record({ file: any, half: fc.boolean(), of: fc.constantFrom("cache", "code" as const) })
  .map(({ file, half, of }): Change => (inputs) => ({
    words: `${half ? "half of a file" : "a file"} of the ${of} is lost`,
    inputs,
    spoil: ({ [of]: folder }) => {
      const path = pick(pathsIn(folder), file);
      if (path === undefined) return;
      const content = readFileSync(join(folder, path));
      if (half) writeFileSync(join(folder, path), content.subarray(0, content.length >> 1));
      else rmSync(join(folder, path));
    },
  }));

/** Somebody builds something else into the same output, with a separate cache. */
export const elsewhere = fc.constant<Change>((inputs) => ({
  words: "another build has been in the same output",
  inputs,
  spoil: (place) => place.buildAnew(),
}));

/** A file with its size and times, and nothing of what was in it. */
function writeOver(path: string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path).fill("x"));
  utimesSync(path, atime, mtime);
}
