import { entriesFolder } from "../../../../schemas/address.ts";
import { maxBytes } from "../../../../schemas/index.ts";
import { readBlob } from "../../kit/blob.ts";
import { isRefusal, type Octokit } from "../../kit/client.ts";
import type { BaseBranch } from "../../kit/environment.ts";
import { InconsistentAnswer } from "../../kit/inconsistent-answer.ts";
import { maxFilesRead, maxReadAttempts } from "../../kit/limits.ts";
import type { Repository } from "../../kit/repository.ts";
import { lookUpPaths, TruncatedListing } from "../../kit/tree.ts";
import { compareWith, effectsOf, isSameChange } from "../facts/comparison.ts";
import { readFiles } from "../facts/files.ts";
import { type Pull, readPull } from "../facts/pull.ts";
import { entriesIn, classify, type ClassifiedFile } from "./classify.ts";
import { examine, type Reading, unexamined } from "./examine.ts";
import type { GateReport } from "./report.ts";
import { folderOf } from "./source.ts";

/**
 * Reads and examines a pull request at one commit, which the report names. Starts again when it is pushed to meanwhile;
 * after `maxReadAttempts` attempts, the report’s state is `moving`.
 */
export async function reportOnPull(
  octokit: Octokit,
  repository: Repository,
  first: Pull,
  base: BaseBranch,
  today: string,
): Promise<GateReport> {
  let pull = first;
  for (let start = 0; start < maxReadAttempts; start++) {
    const report = await reportOnce(octokit, repository, pull, base, today);
    const now = await readPull(octokit, repository, pull.number);
    if (now.head === pull.head && now.files === pull.files) return report;
    pull = now;
  }
  return unexamined("moving", about(pull, base));
}

async function reportOnce(
  octokit: Octokit,
  repository: Repository,
  pull: Pull,
  base: BaseBranch,
  today: string,
): Promise<GateReport> {
  if (pull.files > maxFilesRead) return unexamined("too-many", about(pull, base));
  try {
    const files = await readFiles(octokit, repository, pull);
    const { mergeBase, changes } = await compareWith(octokit, repository, base.commit, pull.head);
    if (!changes || !isSameChange(changes, effectsOf(files))) return unexamined("outdated", about(pull, base));
    const classified = classify(files);
    const contents = await readContents(octokit, repository, classified);
    const atMergeBase =
      mergeBase === base.commit ? undefined : await readMergeBase(octokit, repository, mergeBase, classified);
    const reading: Reading = { ...about(pull, base), classified, contents, ...(atMergeBase ? { atMergeBase } : {}) };
    return examine(reading, base.source, today, base.inspection);
  } catch (error) {
    // Report it instead of failing, so that the author gets an answer.
    if (error instanceof InconsistentAnswer || error instanceof TruncatedListing || isRefusal(error)) {
      return unexamined("inconsistent", about(pull, base));
    }
    throw error;
  }
}

function about(
  { number, head, files }: Pull,
  { commit }: BaseBranch,
): Pick<GateReport, "number" | "head" | "base" | "files"> {
  return { number, head, base: commit, files };
}

async function readContents(
  octokit: Octokit,
  repository: Repository,
  classified: readonly ClassifiedFile[],
): Promise<Map<string, Uint8Array>> {
  const wanted = classified.flatMap((item) =>
    item.type === "entry" && item.sha !== undefined && (item.fileType === "plain" || item.fileType === "program")
      ? [{ file: item.file, sha: item.sha }]
      : [],
  );
  const contents = await Promise.all(
    wanted.map(async ({ file, sha }): Promise<[string, Uint8Array]> => [
      file,
      await readBlob(octokit, repository, sha, maxBytes),
    ]),
  );
  return new Map(contents);
}

/** The object ids of the touched files and their folders at the merge base. */
async function readMergeBase(
  octokit: Octokit,
  repository: Repository,
  mergeBase: string,
  classified: readonly ClassifiedFile[],
): Promise<Map<string, string>> {
  const files = entriesIn(classified).flatMap(({ file }) => [file, folderOf(file)]);
  const found = await lookUpPaths(
    octokit,
    repository,
    mergeBase,
    [...new Set(files)].map((file) => entriesFolder + file),
  );
  return new Map([...found].map(([path, { sha }]) => [path.slice(entriesFolder.length), sha]));
}
