import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { oxlint, type Report } from "./oxlint.ts";

const root = join(import.meta.dirname, "..");

/** More than any file needs, should two rules undo what the other does. */
const mostRounds = 10;

/**
 * Fixes what Oxlint can fix in the code of a folder, and answers with what is left. Oxlint fixes one of several faults in
 * one place, and does not see what comes of it, so files that it has changed are read again until nothing changes.
 */
export async function fixCode(folder: string): Promise<Report["diagnostics"]> {
  const left = new Map<string, Report["diagnostics"]>();
  let changed: string[] = [];
  for (let round = 0; round === 0 || (changed.length > 0 && round < mostRounds); round++) {
    const before = timesOf(folder);
    const { diagnostics } = await oxlint(folder, ["--config", join(root, "oxlint.config.ts"), "--fix", ...changed]);
    for (const file of changed) left.delete(file);
    for (const [file, some] of Map.groupBy(diagnostics, ({ filename }) => filename)) left.set(file, some);
    changed = [...timesOf(folder)].filter(([file, time]) => before.get(file) !== time).map(([file]) => file);
  }
  return [...left.values()].flat();
}

/** When each file of code was last written. */
function timesOf(folder: string): Map<string, number> {
  const files = globSync("**/*.{ts,tsx,mjs}", { cwd: folder, exclude: ["node_modules", "dist", ".*"] });
  return new Map(files.map((file) => [file.replaceAll("\\", "/"), statSync(join(folder, file)).mtimeMs]));
}

if (import.meta.main) {
  const left = await fixCode(root);
  for (const { filename, labels, code, message, help } of left) {
    const { line = 1, column = 1 } = labels[0]?.span ?? {};
    console.log(`${filename}:${line}:${column} ${code} ${message} ${help}`.trim());
  }
  process.exitCode = left.length > 0 ? 1 : 0;
}
