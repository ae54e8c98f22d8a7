import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { oxlint, type Report } from "./oxlint.ts";

const root = join(import.meta.dirname, "..");

/** Maximum of passes, in case two rules undo each other’s fixes. */
const maxRounds = 10;

/**
 * Applies Oxlint’s fixes in a folder and returns the remaining diagnostics. One pass fixes only one of several
 * overlapping errors, so changed files are linted again until nothing changes.
 */
export async function fixCode(folder: string): Promise<Report["diagnostics"]> {
  const left = new Map<string, Report["diagnostics"]>();
  let changed: string[] = [];
  for (let round = 0; round === 0 || (changed.length > 0 && round < maxRounds); round++) {
    const before = timesOf(folder);
    const { diagnostics } = await oxlint(folder, ["--config", join(root, "oxlint.config.ts"), "--fix", ...changed]);
    for (const file of changed) left.delete(file);
    for (const [file, some] of Map.groupBy(diagnostics, ({ filename }) => filename)) left.set(file, some);
    changed = [...timesOf(folder)].filter(([file, time]) => before.get(file) !== time).map(([file]) => file);
  }
  return [...left.values()].flat();
}

/** The modification time of each code file. */
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
