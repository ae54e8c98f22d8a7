import { type Change, changesIn } from "./changes.ts";
import { headOf, readHistory } from "./git.ts";

/** What happened to the entries of a catalogue. */
interface PastChanges {
  /** From the first. */
  changes: readonly Change[];
  /** Whether the past is not known because the clone is shallow. */
  shallow: boolean;
}

/** Shared by every copy of this module in a process: the pages of a build and what is written after them. */
const held = globalThis as Record<symbol, Map<string, PastChanges> | undefined>;
const key = Symbol.for("common-standards-catalogue/changes");

/** Reads what happened to the entries of a catalogue’s folder, once for each commit. */
export function pastChangesOf(folder: string): PastChanges {
  const known = (held[key] ??= new Map<string, PastChanges>());
  const state = `${folder} ${headOf(folder)}`;
  const history = known.get(state) ?? pastChanges(folder);
  known.set(state, history);
  return history;
}

function pastChanges(folder: string): PastChanges {
  const history = readHistory(folder);
  return { changes: [...changesIn(history)], shallow: history.shallow };
}
