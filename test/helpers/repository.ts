import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

import type { Files } from "./catalogues.ts";
import { temporaryFolder, writeFiles } from "./folders.ts";
import { gitIdentity } from "./git-identity.ts";

/** A temporary git repository with a catalogue in the folder `catalogue`. */
export interface Repository {
  folder: string;
  catalogue: string;
  git: (...args: string[]) => string;
  /** Writes files of the catalogue, and deletes those that are null. */
  write: (files: Readonly<Record<string, string | null>>) => void;
  /** Commits all changes. */
  commit: (message: string) => void;
}

/**
 * Creates a repository with an initial commit on the branch `main`, tagged `start`.
 *
 * @param onEnd the hook that deletes it: `afterAll` for a repository that the tests of a file share
 */
export function repository(files: Files, onEnd?: (end: () => void) => void): Repository {
  const folder = temporaryFolder({ "README.md": "A catalogue\n" }, onEnd);
  const catalogue = join(folder, "catalogue");
  const git = (...args: string[]): string =>
    execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      env: { ...process.env, ...gitIdentity },
      stdio: "pipe",
    });
  const commit = (message: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  };
  const write: Repository["write"] = (changes) => {
    for (const [path, text] of Object.entries(changes)) {
      if (text === null) rmSync(join(catalogue, path));
      else writeFiles(catalogue, { [path]: text });
    }
  };
  writeFiles(catalogue, files);
  git("init", "--quiet", "--template=", "--initial-branch", "main");
  commit("Start");
  git("tag", "start");
  return { folder, catalogue, git, write, commit };
}
