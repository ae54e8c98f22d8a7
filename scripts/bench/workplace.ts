import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { kindNames } from "../../schemas/index.ts";
import { jsonSchemaOf } from "../../schemas/json-schema.ts";
import { cloneCache } from "../lib/clone-cache.ts";
import { generate } from "./generate.ts";

/** The temporary folders and files of a measurement; `clear` deletes them. */
export interface Workplace {
  entries: number;
  /** The catalogue, in a git repository of its own with everything committed. */
  catalogue: string;
  /** The same catalogue with quoted dates, for programs that follow YAML 1.1 and parse plain dates as timestamps. */
  quoted: string;
  /** A folder with the JSON Schema of each kind. */
  schemas: string;
  /** The path of the entry that `changeEntry` changes, relative to the catalogue. */
  entry: string;
  /** The folder for build output. */
  folder: string;
}

/**
 * Creates a workplace with a generated catalogue.
 *
 * @param entries 20 or more
 * @param today `YYYY-MM-DD`
 */
export function makeWorkplace(entries: number, today: string): Workplace {
  const folder = mkdtempSync(join(tmpdir(), "catalogue-bench-"));
  const catalogue = join(folder, "catalogue");
  const quoted = join(folder, "quoted");
  const schemas = join(folder, "schemas");
  const files = generate(entries, today);
  writeCatalogue(catalogue, files);
  writeCatalogue(
    quoted,
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replace(/(?<=[:-] )(\d{4}-\d\d-\d\d)$/gm, '"$1"')]),
    ),
  );
  mkdirSync(schemas);
  for (const kind of kindNames) writeFileSync(join(schemas, `${kind}.json`), JSON.stringify(jsonSchemaOf(kind)));
  commitAll(catalogue);
  const entry = Object.keys(files).find((path) => path.includes("/products/")) ?? "";
  return { entries, catalogue, quoted, schemas, entry, folder };
}

/** Writes the files of a catalogue into a folder. */
export function writeCatalogue(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Changes the name of the workplace’s entry; each marker gives a different name. */
export function changeEntry({ catalogue, entry }: Workplace, marker: number): void {
  const path = join(catalogue, entry);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/^name: .*$/m, `name: Changed for the measurement ${marker}`));
}

/** Deletes the workplace and the caches of its catalogue. */
export function clear({ folder, catalogue }: Workplace): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["facts", "entries", "rules"] as const) rmSync(cloneCache(catalogue, name) ?? "", { force: true });
}

function commitAll(folder: string): void {
  const git = (...args: string[]): void => {
    // No background maintenance (garbage collection), which would slow the next side.
    const settings = ["user.name=bench", "user.email=bench@example.org", "maintenance.auto=false", "gc.auto=0"];
    execFileSync("git", ["-C", folder, ...settings.flatMap((setting) => ["-c", setting]), ...args], {
      stdio: "ignore",
    });
  };
  git("init", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--message=Entries");
}
