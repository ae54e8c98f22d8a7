import { entriesFolder } from "../../../../schemas/address.ts";
import { inspect, type Inspection, type Problem, type Source } from "../../../../schemas/index.ts";
import { gravestFirst } from "../../../../schemas/problems/severity.ts";
import { publishedBefore } from "../../../lib/changed.ts";
import { countBySeverity } from "../../../reporters/report.ts";
import { truncate } from "../../../reporters/truncate.ts";
import { blobSha } from "../../kit/blob.ts";
import { maxProblemTextLength, maxProblems } from "../../kit/limits.ts";
import { isNewSince } from "../../kit/new-problems.ts";
import { entriesIn, type ClassifiedFile } from "./classify.ts";
import type { GateProblem, GateReport } from "./report.ts";
import { reviewReasonsOf } from "./review-reasons.ts";
import { folderOf, headSource, touchedOf } from "./source.ts";

/** The files of a pull request, read at one commit. */
export interface Reading {
  number: number;
  head: string;
  /** The commit of the base branch that `base` holds. */
  base: string;
  classified: readonly ClassifiedFile[];
  /** GitHub’s count of changed files. */
  files: number;
  /** File → content of its blob, for the files that were read. */
  contents: ReadonlyMap<string, Uint8Array>;
  /** Set when the base branch has moved on since the merge base: file or folder → its object id at the merge base. */
  atMergeBase?: ReadonlyMap<string, string>;
}

/** A problem without the texts of its rule, which the job that shows it knows. */
type Finding = Omit<Problem, "why" | "help">;

/**
 * Checks a pull request against the base catalogue. Pure: the same reading, base and day give the same report.
 *
 * @param before the inspection of the base catalogue, where the caller has it
 */
export function examine(
  reading: Reading,
  base: Source,
  today: string,
  before: Inspection = inspect(base, today),
): GateReport {
  const { number, head, classified, contents } = reading;
  const touched = touchedOf(base, classified);
  const published = publishedBefore({ before: touched });
  const after = inspect(headSource(base, classified, contents), today, { published });
  const problems: Finding[] = [...programs(classified), ...concerning(classified, before, after)];
  return {
    number,
    head,
    base: reading.base,
    state: "examined",
    files: reading.files,
    paths: classified.map(({ path }) => truncate(path, 400)),
    ...reviewReasonsOf({ classified, base, before, after, problems }),
    stale: staleIn(classified, base, touched, reading.atMergeBase),
    counts: countBySeverity(problems),
    problems: problems
      .toSorted(gravestFirst)
      .slice(0, maxProblems)
      .map((problem) => toGateProblem(problem, classified)),
  };
}

/** The report on a pull request that could not be examined. */
export function unexamined(
  state: Exclude<GateReport["state"], "examined">,
  { number, head, base, files }: Pick<GateReport, "number" | "head" | "base" | "files">,
): GateReport {
  const nothing = { error: 0, review: 0, hint: 0 };
  const empty = { paths: [], touched: [], reviewReasons: [], stale: [], problems: [] };
  return { number, head, base, state, files, ...empty, addsEntry: false, counts: nothing };
}

/**
 * The problems that concern this pull request: new ones anywhere, and earlier ones in the files that it touches, except
 * those of severity `review`, which somebody has already judged.
 */
function concerning(classified: readonly ClassifiedFile[], before: Inspection, after: Inspection): Problem[] {
  const isNew = isNewSince(before);
  const touched = new Set(entriesIn(classified).map(({ file }) => file));
  return after.problems.filter(
    (problem) => isNew(problem) || (touched.has(problem.file) && problem.severity !== "review"),
  );
}

function programs(classified: readonly ClassifiedFile[]): Finding[] {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1, path: [] };
  return classified.flatMap((item): Finding[] =>
    item.type === "entry" && item.fileType === "program"
      ? [
          {
            rule: "not-a-plain-file",
            severity: "error",
            file: item.file,
            ...start,
            message: "This file is marked as a program. Take the mark off: git update-index --chmod=-x FILE.",
          },
        ]
      : [],
  );
}

/**
 * The touched files that the base branch has changed, added or removed since the merge base. Removal of a file’s whole
 * folder counts, too: git’s rename detection would apply the change to another path, which nobody has checked.
 */
function staleIn(
  classified: readonly ClassifiedFile[],
  base: Source,
  touched: Readonly<Record<string, Uint8Array>>,
  atMergeBase: Reading["atMergeBase"],
): string[] {
  if (!atMergeBase) return [];
  const folders = new Set([...base.files()].map(({ path }) => folderOf(path)));
  const files = new Set(entriesIn(classified).map(({ file }) => file));
  return [...files]
    .filter((file) => {
      const now = Object.hasOwn(touched, file) ? touched[file] : undefined;
      if (atMergeBase.get(file) !== (now && blobSha(now))) return true;
      return atMergeBase.has(folderOf(file)) && !folders.has(folderOf(file));
    })
    .map((file) => truncate(entriesFolder + file, 400));
}

/** Converts a problem to its form in the report, with truncated texts. */
function toGateProblem(problem: Finding, classified: readonly ClassifiedFile[]): GateProblem {
  const { rule, severity, line, column, endLine, endColumn, message, correction, example } = problem;
  const fullPath = entriesIn(classified).find(({ file }) => file === problem.file)?.path;
  return {
    rule,
    severity,
    file: truncate(fullPath ?? entriesFolder + problem.file, 400),
    ...{ line, column, endLine, endColumn },
    message: truncate(message, maxProblemTextLength),
    ...(correction === undefined ? {} : { correction: truncate(correction, maxProblemTextLength) }),
    ...(example === undefined ? {} : { example: truncate(example, maxProblemTextLength) }),
  };
}
