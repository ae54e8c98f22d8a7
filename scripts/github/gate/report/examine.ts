import { entriesFolder } from "../../../../schemas/address.ts";
import { inspect, type Inspection, type Problem, type Source } from "../../../../schemas/index.ts";
import { gravestFirst } from "../../../../schemas/problems/severity.ts";
import { publishedBefore } from "../../../lib/changed.ts";
import { countBySeverity } from "../../../reporters/report.ts";
import { truncate } from "../../../reporters/truncate.ts";
import { blobSha } from "../../kit/blob.ts";
import { longestProblemText, mostProblems } from "../../kit/limits.ts";
import { isNewSince } from "../../kit/new-problems.ts";
import { entriesIn, type ClassifiedFile } from "./classify.ts";
import type { GateProblem, GateReport } from "./report.ts";
import { reviewReasonsOf } from "./review-reasons.ts";
import { folderOf, headSource, touchedOf } from "./source.ts";

/** A pull request’s files as they were read, at one commit. */
export interface Reading {
  number: number;
  head: string;
  /** The commit of the base branch that `base` holds. */
  base: string;
  classified: readonly ClassifiedFile[];
  /** How many files GitHub says there are. */
  files: number;
  contents: ReadonlyMap<string, Uint8Array>;
  /**
   * Where the base branch has moved on since the pull request parted from it: file or folder → the name of its content
   * then.
   */
  parted?: ReadonlyMap<string, string>;
}

/** A problem without the texts of its rule, which whoever shows it knows. */
type Finding = Omit<Problem, "why" | "help">;

/**
 * Checks what a pull request changes over the base catalogue. Pure: the same reading and day give the same report.
 *
 * @param before what the base catalogue holds, when it has been inspected already
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
    stale: staleIn(classified, base, touched, reading.parted),
    counts: countBySeverity(problems),
    problems: problems
      .toSorted(gravestFirst)
      .slice(0, mostProblems)
      .map((problem) => carried(problem, classified)),
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
 * The problems that this pull request has to do with: whatever it brings about, here or elsewhere, and in the files that
 * it touches also what was there before, but for what somebody has already judged.
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
    item.type === "entry" && item.sound === "program"
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
 * The files that are not on the base branch as they were when the pull request parted from it: changed, added or gone.
 * A file that went may have become another, and so may all that was in a folder that went: git carries changes over to
 * where it thinks that they belong now, which nobody has checked.
 */
function staleIn(
  classified: readonly ClassifiedFile[],
  base: Source,
  touched: Readonly<Record<string, Uint8Array>>,
  parted: Reading["parted"],
): string[] {
  if (!parted) return [];
  const folders = new Set([...base.files()].map(({ path }) => folderOf(path)));
  const files = new Set(entriesIn(classified).map(({ file }) => file));
  return [...files]
    .filter((file) => {
      const now = Object.hasOwn(touched, file) ? touched[file] : undefined;
      if (parted.get(file) !== (now && blobSha(now))) return true;
      return parted.has(folderOf(file)) && !folders.has(folderOf(file));
    })
    .map((file) => truncate(entriesFolder + file, 400));
}

/** A problem as it is handed over. */
function carried(problem: Finding, classified: readonly ClassifiedFile[]): GateProblem {
  const { rule, severity, line, column, endLine, endColumn, message, correction, example } = problem;
  const fullPath = entriesIn(classified).find(({ file }) => file === problem.file)?.path;
  return {
    rule,
    severity,
    file: truncate(fullPath ?? entriesFolder + problem.file, 400),
    ...{ line, column, endLine, endColumn },
    message: truncate(message, longestProblemText),
    ...(correction === undefined ? {} : { correction: truncate(correction, longestProblemText) }),
    ...(example === undefined ? {} : { example: truncate(example, longestProblemText) }),
  };
}
