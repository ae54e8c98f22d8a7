import { readFileSync } from "node:fs";
import { join } from "node:path";

import { inspect, overlaySource, type Problem, type Severity, type Source } from "../../schemas/index.ts";
import { severityNames } from "../../schemas/problems/severity.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { writeOverInside } from "./write-inside.ts";

/** A catalogue for trying fixes in memory, before any file is written. */
interface Workbench {
  /** Returns the original text of a file. */
  read: (file: string) => string;
  /** Returns the problems of the catalogue with changed texts. */
  inspect: (texts: ReadonlyMap<string, string>) => readonly Problem[];
}

/** The result of applying fixes. */
interface Corrected {
  /** The new text of each file that changes. */
  texts: ReadonlyMap<string, string>;
  /** The number of applied fixes. */
  count: number;
}

type Fixable = Problem & { fix: NonNullable<Problem["fix"]> };

/** An intermediate state: the changed texts and the remaining problems. */
interface State extends Corrected {
  problems: readonly Problem[];
}

/** The most rounds: fixes reveal further problems, but no entry needs more rounds. */
const maxRounds = 10;

/**
 * Applies the certain fixes to some files of a catalogue, as {@link corrected} does. Writes each file atomically.
 *
 * @returns the number of applied fixes
 * @throws CommandError for a file that has changed meanwhile, or whose folder is a symbolic link
 */
export function applyFixes(folder: string, files: ReadonlySet<string>, today: string): number {
  // Read once, so that concurrent edits cannot shift the text ranges of fixes.
  const before = new Map(Array.from(files, (file) => [file, readFileSync(join(folder, file))]));
  const { texts, count } = corrected(diskSource(folder), before, today);
  for (const [file, text] of texts) writeOverInside(folder, file, before.get(file) ?? "", text);
  return count;
}

/**
 * Applies the certain fixes to some files by text range, which keeps comments and layout, and repeats for the problems that
 * they reveal. Rejects fixes that do not improve the catalogue (see {@link isBetter}).
 *
 * @param base the catalogue that the files are laid over
 * @param files path → content
 * @param isMeant selects the problems to fix
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
  for (let round = 0; round < maxRounds; round++) {
    const next = improved(state, fixableIn(state), fixableIn, workbench);
    if (next === state) break;
    state = next;
  }
  return state;
}

/** Returns the state after the fixes that improve it: all of them, or else those found by bisection. */
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
    // Some fixes improve the state only with those that they reveal: the name of a field, then its value.
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

/** Applies fixes to a state. The last of overlapping fixes wins. */
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
 * Whether one state has fewer errors than another and no new one or, with as many errors, fewer problems and no new one.
 * New warnings and hints are allowed where an error is gone, because a file that cannot be parsed hides its own.
 */
function isBetter(one: State, other: State): boolean {
  const errors = countByKind(one.problems, ["error"]);
  const errorsBefore = countByKind(other.problems, ["error"]);
  if (!isAtMost(errors, errorsBefore)) return false;
  if (total(errors) < total(errorsBefore)) return true;
  const [all, before] = [countByKind(one.problems), countByKind(other.problems)];
  return isAtMost(all, before) && total(all) < total(before);
}

/** The number of problems by rule and file. */
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
