import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { entriesFolder } from "../../schemas/address.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { CannotRun } from "../lib/stop.ts";
import { textIfThere } from "../lib/text-if-there.ts";
import { unbroken } from "../lib/unbroken.ts";

/** Stops unless a folder is empty or not there yet, so that nothing is overwritten. */
export function refuseFilled(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new CannotRun(`${folder} is not a folder. Name one that is empty or not there yet.`);
  if (readdirSync(folder).length > 0)
    throw new CannotRun(`${folder} is not empty. Name a folder that is empty or not there yet.`);
}

/** Fills a folder that is empty or not there yet, wholly or not at all: a half filled one would be refused the next time. */
export function fillWhole(folder: string, fill: () => void): void {
  unbroken(() => {
    // The first folder on the way that was not there.
    const made = makeFolder(folder);
    try {
      fill();
    } catch (error) {
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
      else for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
      throw error;
    }
  });
}

/** What belongs to one catalogue alone and not to the software: files, and folders, which end in `/`. */
const ownPaths = [
  entriesFolder,
  "test/own-entries/",
  "test/site/browser/own-entries/",
  "CHANGELOG.md",
  ".github/screenshot.png",
];

/** The documents of the software of which a new catalogue gets the parts that every catalogue needs. */
export interface Documents {
  readme: string;
  changelog: string;
}

/** Reads the documents of a copy of the software. */
export function documentsIn(folder: string): Documents {
  const text = (name: string): string => textIfThere(join(folder, name)) ?? "";
  return { readme: text("README.md"), changelog: text("CHANGELOG.md") };
}

/** Copies the software: what git keeps in a checkout of it, without what belongs to one catalogue. */
export function copySoftware(from: string, to: string): void {
  for (const path of trackedFiles(from)) {
    const source = join(from, path);
    if (isOwn(path) || !lstatSync(source, { throwIfNoEntry: false })?.isFile()) continue;
    makeFolder(dirname(join(to, path)));
    copyFileSync(source, join(to, path));
    chmodSync(join(to, path), lstatSync(source).mode);
  }
}

function isOwn(path: string): boolean {
  return ownPaths.some((own) => (own.endsWith("/") ? path.startsWith(own) : path === own));
}

function trackedFiles(folder: string): string[] {
  try {
    const output = execFileSync("git", ["-C", folder, "ls-files", "-z"], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output.split("\0").filter(Boolean);
  } catch {
    throw new CannotRun(
      "The software is copied from a git checkout. Clone its repository with git, and run this there.",
    );
  }
}
