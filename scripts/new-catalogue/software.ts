import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, lstatSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { entriesFolder } from "../../schemas/address.ts";
import { settingsFile } from "../../schemas/settings.ts";
import { refuseNewer } from "../lib/folder.ts";
import { refusalOfGit } from "../lib/git.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { readIfExists } from "../lib/read-if-exists.ts";
import { CommandError } from "../lib/stop.ts";
import { uninterrupted } from "../lib/uninterrupted.ts";
import { writeWhole } from "../lib/write.ts";
import { type Documents, newChangelog, withSectionsOf } from "./documents.ts";

/**
 * Ensures that a folder is empty or missing, so that nothing is overwritten.
 *
 * @throws CommandError otherwise
 */
export function assertEmpty(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory())
    throw new CommandError(`${folder} is not a folder. Name one that is empty or not there yet.`);
  if (readdirSync(folder).length > 0)
    throw new CommandError(`${folder} is not empty. Name a folder that is empty or not there yet.`);
}

/** Fills an empty or missing folder, and empties it again on an error: a partly filled one would be refused next time. */
export function fillWhole(folder: string, fill: () => void): void {
  uninterrupted(() => {
    // The topmost folder that was created.
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

/** Paths that belong to the catalogue, not to the software; folders end in `/`. */
const ownPaths = [
  entriesFolder,
  "test/own-entries/",
  "test/site/browser/own-entries/",
  "CHANGELOG.md",
  ".github/screenshot.png",
];

/** Reads the shared documents of a checkout. */
export function documentsIn(folder: string): Documents {
  const text = (name: string): string => readIfExists(join(folder, name)) ?? "";
  return { readme: text("README.md"), changelog: text("CHANGELOG.md"), maintainers: text(".github/maintainers.yml") };
}

/** Files of the software that a catalogue customises, and an update does not overwrite. */
const filledIn = ["README.md", ".github/CODEOWNERS", ".github/maintainers.yml"];

/**
 * Copies the software’s tracked files, without the catalogue’s own.
 *
 * @param keep further paths to leave out
 * @throws CommandError if the software is not in a git checkout
 */
export function copySoftware(from: string, to: string, keep: readonly string[] = []): void {
  for (const path of trackedFiles(from)) {
    const source = join(from, path);
    if (isOwn(path) || keep.includes(path) || !lstatSync(source, { throwIfNoEntry: false })?.isFile()) continue;
    makeFolder(dirname(join(to, path)));
    copyFileSync(source, join(to, path));
    chmodSync(join(to, path), lstatSync(source).mode);
  }
}

/**
 * Updates a catalogue’s software from another checkout: deletes files that the software no longer has, keeps the
 * catalogue’s own, and replaces the shared sections of its README.
 *
 * @throws CommandError before anything is changed, where the change would mix with others or could not be undone
 */
export function updateSoftware(from: string, to: string): void {
  const tracked = listedByGit(to, "ls-files", "-z");
  const isCatalogue = ["package.json", entriesFolder + settingsFile].every((path) => tracked?.includes(path));
  if (!tracked || !isCatalogue)
    throw new CommandError(
      refusalOfGit(to) ??
        `${to} is not the folder of a catalogue under git: it has no package.json and settings there.`,
    );
  if (realpathSync(from) === realpathSync(to))
    throw new CommandError("Run this in a checkout of the new software, and name the folder of your catalogue.");
  if (listedByGit(to, "status", "--porcelain", "-z")?.length !== 0)
    throw new CommandError(
      `${to} has changes that are not committed. Commit them first, so that you can see what differs.`,
    );
  refuseNewer(join(to, entriesFolder));
  const deleted = ["log", "--no-renames", "--diff-filter=D", "--name-only", "--format=", "-z"];
  const isWhole = listedByGit(from, "rev-parse", "--is-shallow-repository")?.join("").trim() === "false";
  const once = isWhole ? listedByGit(from, ...deleted) : undefined;
  if (!once)
    throw new CommandError(
      "This checkout has only a part of its history, so nobody knows which files the software no longer has. Run “git fetch --unshallow” first.",
    );

  uninterrupted(() => {
    const [had, has] = [new Set(once), new Set(trackedFiles(from))];
    for (const path of tracked)
      if (had.has(path) && !has.has(path) && !isOwn(path)) rmSync(join(to, path), { force: true });
    copySoftware(from, to, filledIn);
    const { readme, changelog } = documentsIn(from);
    const own = documentsIn(to);
    writeWhole(join(to, "README.md"), withSectionsOf(own.readme, readme));
    if (own.changelog === "") writeWhole(join(to, "CHANGELOG.md"), newChangelog(changelog));
  });
}

function isOwn(path: string): boolean {
  return ownPaths.some((own) => (own.endsWith("/") ? path.startsWith(own) : path === own));
}

function trackedFiles(folder: string): string[] {
  const files = listedByGit(folder, "ls-files", "-z");
  if (files) return files;
  throw new CommandError(
    refusalOfGit(folder) ??
      "The software is copied from a git checkout. Clone its repository with git, and run this there.",
  );
}

/** Git’s NUL-separated output; undefined where git fails. */
function listedByGit(folder: string, ...args: string[]): string[] | undefined {
  try {
    const output = execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output.split("\0").filter(Boolean);
  } catch {
    return undefined;
  }
}
