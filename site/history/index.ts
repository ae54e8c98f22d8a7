import { type Change, changesIn, type EntryState } from "./changes.ts";
import { type Head, headOf, isFirstParentAncestor, readHistory } from "./git.ts";

/** The changes of a catalogue’s entries. */
interface ChangeHistory {
  /** Oldest first. */
  changes: readonly Change[];
  /** Whether the history is unknown, because the clone is shallow or damaged. */
  shallow: boolean;
}

/** The cached changes of a catalogue up to a commit, with the entries after it. */
export interface CachedHistory {
  /** The folder of the catalogue. */
  folder: string;
  commit: string;
  /** Oldest first. */
  changes: Change[];
  present: EntryState;
}

/** A cache of changes, so that only new commits are read. */
export interface HistoryCache {
  read(folder: string): CachedHistory | undefined;
  write(past: CachedHistory): void;
}

/** Shared by every bundled copy of this module in a process: those of the pages and of the outputs. */
const held = globalThis as Record<symbol, Map<string, ChangeHistory> | undefined>;
const key = Symbol.for("common-standards-catalogue/changes");

/**
 * Reads the changes of a catalogue’s entries, once for each commit.
 *
 * @param store the cache; without one, the whole history is read
 */
export function changeHistoryOf(folder: string, store?: HistoryCache): ChangeHistory {
  const known = (held[key] ??= new Map<string, ChangeHistory>());
  const head = headOf(folder);
  const state = `${folder} ${head.commit}`;
  const past = known.get(state) ?? pastOf(changesUntil(folder, head, store));
  known.set(state, past);
  return past;
}

function pastOf(changes: readonly Change[] | undefined): ChangeHistory {
  return { changes: changes ?? [], shallow: changes === undefined };
}

/**
 * Reads the changes up to a commit; undefined if the history is unknown.
 *
 * @param store the cache; without one, the whole history is read
 */
export function changesUntil(
  folder: string,
  { commit, shallow }: Head,
  store?: HistoryCache,
): readonly Change[] | undefined {
  if (shallow) return undefined;
  if (commit === "") return [];
  const kept = store?.read(folder);
  if (kept?.commit === commit) return kept.changes;
  const isIncremental = kept !== undefined && isFirstParentAncestor(folder, kept.commit, commit);
  const { changes, present }: Pick<CachedHistory, "changes" | "present"> = isIncremental
    ? kept
    : { changes: [], present: new Map() };
  const history = readHistory(folder, isIncremental ? `${kept.commit}..${commit}` : commit);
  if (!history) return undefined;
  for (const change of changesIn(history, present)) changes.push(change);
  store?.write({ folder, commit, changes, present });
  return changes;
}
