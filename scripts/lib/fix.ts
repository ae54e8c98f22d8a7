import { readFileSync } from "node:fs";
import { join } from "node:path";

import { inspect, overlaySource, type Problem, type Severity, type Source } from "../../schemas/index.ts";
import { severityNames } from "../../schemas/problems/severity.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { writeOverInside } from "./write-inside.ts";

/** A catalogue in which corrections can be tried before any file is written. */
interface Workbench {
  /** The text of a file as it is. */
  read: (file: string) => string;
  /** What is wrong once some files have other texts. */
  inspect: (texts: ReadonlyMap<string, string>) => readonly Problem[];
}

/** What came of correcting. */
interface Corrected {
  /** The new text of each file that changes. */
  texts: ReadonlyMap<string, string>;
  /** How many corrections were made. */
  count: number;
}

type Fixable = Problem & { fix: NonNullable<Problem["fix"]> };

/** A state of the catalogue on the way: what changed so far, and what is wrong now. */
interface State extends Corrected {
  problems: readonly Problem[];
}

/** Corrections bring others to light, and those again others; no entry needs more rounds than this. */
const mostRounds = 10;

/**
 * Makes the certain corrections in some files of a catalogue, as `corrected` does. Each file is written whole or not at all.
 *
 * @returns how many corrections were made
 */
export function applyFixes(folder: string, files: ReadonlySet<string>, today: string): number {
  // Read once, so that what somebody writes meanwhile moves nothing under a correction.
  const before = new Map(Array.from(files, (file) => [file, readFileSync(join(folder, file))]));
  const { texts, count } = corrected(diskSource(folder), before, today);
  for (const [file, text] of texts) writeOverInside(folder, file, before.get(file) ?? "", text);
  return count;
}

/**
 * Makes the certain corrections in some files, by text range, so that comments and layout stay as they are, and then those
 * of what they bring to light. A correction is not made when it leaves as many errors as before, or new ones.
 *
 * @param base the catalogue that the files are laid over
 * @param files path → what it holds
 * @param isMeant whose corrections are made
 */
export function corrected(
  base: Source,
  files: ReadonlyMap<string, string | Buffer>,
  today: string,
  isMeant: (problem: Problem) => boolean = () => true,
): Corrected {
  const source = overlaySource(base, files);
  const workbench: Workbench = {
    read: (file) => files.get(file)?.toString() ?? "",
    inspect: (changed) =>
      inspect(overlaySource(source, changed), today, { shown: () => (file) => files.has(file) }).problems,
  };
  const fixableIn = (state: State): Fixable[] =>
    state.problems.filter(isFixable).filter((problem) => files.has(problem.file) && isMeant(problem));
  let state: State = { texts: new Map(), count: 0, problems: workbench.inspect(new Map()) };
  for (let round = 0; round < mostRounds; round++) {
    const next = improved(state, fixableIn(state), fixableIn, workbench);
    if (next === state) break;
    state = next;
  }
  return state;
}

/** The state after as many of the corrections as improve it: all, or else those of each half that do. */
function improved(
  start: State,
  fixes: readonly Fixable[],
  fixableIn: (state: State) => Fixable[],
  workbench: Workbench,
): State {
  const known = new Set(fixes.map(identify));
  let best = start;
  let made: readonly Fixable[] = [];
  const attempt = (some: readonly Fixable[]): void => {
    if (some.length === 0) return;
    let next = applied(start, [...made, ...some], workbench);
    // Sometimes only what a correction brings to light shows that it was one: the name of a field and then its value.
    for (let more = 0; more < 2 && !isBetter(next, best); more++) {
      const revealed = fixableIn(next).filter((problem) => !known.has(identify(problem)));
      if (revealed.length === 0) break;
      next = applied(next, revealed, workbench);
    }
    if (isBetter(next, best)) {
      best = next;
      made = [...made, ...some];
    } else if (some.length > 1) {
      const half = some.length >> 1;
      attempt(some.slice(0, half));
      attempt(some.slice(half));
    }
  };
  attempt(fixes);
  return best;
}

function identify({ rule, file, path, message }: Problem): string {
  return JSON.stringify([rule, file, path, message]);
}

function isFixable(problem: Problem): problem is Fixable {
  return problem.fix !== undefined;
}

/** A state with corrections made in it. Of corrections that overlap, the last is made. */
function applied(state: State, fixes: readonly Fixable[], { read, inspect }: Workbench): State {
  const texts = new Map(state.texts);
  let { count } = state;
  for (const [file, some] of Map.groupBy(fixes, (problem) => problem.file)) {
    let text = texts.get(file) ?? read(file);
    let end = Infinity;
    for (const { fix } of some.toSorted((a, b) => b.fix.start - a.fix.start)) {
      if (fix.end > end) continue;
      text = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
      end = fix.start;
      count++;
    }
    texts.set(file, text);
  }
  return { texts, count, problems: inspect(texts) };
}

/**
 * Whether one state has fewer problems than another and none that is new. A file that could not be read hid what is no
 * error in it, so what is no error may be new where an error went.
 */
function isBetter(one: State, other: State): boolean {
  const errors = countByKind(one.problems, ["error"]);
  const errorsBefore = countByKind(other.problems, ["error"]);
  if (!isAtMost(errors, errorsBefore)) return false;
  if (total(errors) < total(errorsBefore)) return true;
  const [all, before] = [countByKind(one.problems), countByKind(other.problems)];
  return isAtMost(all, before) && total(all) < total(before);
}

/** How many problems of one rule one file has. */
type Counts = ReadonlyMap<string, number>;

function countByKind(problems: readonly Problem[], of: readonly Severity[] = severityNames): Counts {
  const counts = new Map<string, number>();
  for (const { file, rule, severity } of problems) {
    if (!of.includes(severity)) continue;
    const kind = `${rule} ${file}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function isAtMost(counts: Counts, limit: Counts): boolean {
  return [...counts].every(([kind, count]) => count <= (limit.get(kind) ?? 0));
}

function total(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
