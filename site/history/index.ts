import { type Change, changesIn, type Present } from "./changes.ts";
import { type Head, headOf, leadsTo, readHistory } from "./git.ts";

/** What happened to the entries of a catalogue. */
interface PastChanges {
  /** From the first. */
  changes: readonly Change[];
  /** Whether the past is not known, because the clone is shallow or damaged. */
  shallow: boolean;
}

/** What happened to the entries of a catalogue until a commit, and which were there then. */
export interface KeptPast {
  /** The folder of the catalogue. */
  folder: string;
  commit: string;
  /** From the first. */
  changes: Change[];
  present: Present;
}

/** Where the past is kept for later, so that of a long one only what is new is read. */
export interface PastStore {
  recall(folder: string): KeptPast | undefined;
  keep(past: KeptPast): void;
}

/** Shared by every copy of this module in a process: the pages of a build and what is written after them. */
const held = globalThis as Record<symbol, Map<string, PastChanges> | undefined>;
const key = Symbol.for("common-standards-catalogue/changes");

/**
 * Reads what happened to the entries of a catalogue’s folder, once for each commit.
 *
 * @param store without one, all of it is read
 */
export function pastChangesOf(folder: string, store?: PastStore): PastChanges {
  const known = (held[key] ??= new Map<string, PastChanges>());
  const head = headOf(folder);
  const state = `${folder} ${head.commit}`;
  const past = known.get(state) ?? pastOf(changesUntil(folder, head, store));
  known.set(state, past);
  return past;
}

function pastOf(changes: readonly Change[] | undefined): PastChanges {
  return { changes: changes ?? [], shallow: changes === undefined };
}

/**
 * Reads what happened until a commit; undefined where the past is not known.
 *
 * @param store without one, all of the past is read
 */
export function changesUntil(
  folder: string,
  { commit, shallow }: Head,
  store?: PastStore,
): readonly Change[] | undefined {
  if (shallow) return undefined;
  if (commit === "") return [];
  const kept = store?.recall(folder);
  if (kept?.commit === commit) return kept.changes;
  const goesOn = kept !== undefined && leadsTo(folder, kept.commit, commit);
  const { changes, present }: Pick<KeptPast, "changes" | "present"> = goesOn
    ? kept
    : { changes: [], present: new Map() };
  const history = readHistory(folder, goesOn ? `${kept.commit}..${commit}` : commit);
  if (!history) return undefined;
  for (const change of changesIn(history, present)) changes.push(change);
  store?.keep({ folder, commit, changes, present });
  return changes;
}
