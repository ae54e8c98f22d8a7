import type * as z from "zod";

import type { Draft, DraftEntry } from "../draft.ts";
import type { Kind } from "../kinds/index.ts";
import type { Path, ProblemText } from "../problems/problem.ts";
import type { Severity } from "../problems/severity.ts";
import type { Settings } from "../settings.ts";

/** What the rules look at: every entry there is, broken ones included, each with what could be read of it. */
export interface Register {
  /** The entries of a kind by slug. Of a slug taken twice, the first by path. */
  of: <K extends Kind>(kind: K) => ReadonlyMap<string, DraftEntry<K>>;
  /** Every entry, in the order of paths; entries that share a slug are all here. */
  all: readonly DraftEntry[];
  /** Every entry of a kind, in the same order. */
  each: <K extends Kind>(kind: K) => readonly DraftEntry<K>[];
  /** Whether a reference leads somewhere: to an entry, valid or not. */
  has: (kind: Kind, slug: string) => boolean;
  /** The entry that had a slug before, by its `aliases`. */
  formerly: (kind: Kind, slug: string) => DraftEntry | undefined;
  /** What the catalogue says of itself, as far as it could be read; undefined where it has no file for that. */
  settings?: DraftSettings | undefined;
  /** Whether the problems of a file are asked for. A rule may pass over the other files, and need not. */
  isAsked: (file: string) => boolean;
  /** Whether the rules about single values are known to find nothing in a file on this day. */
  isSilent: (file: string) => boolean;
  /** Works something out that takes long, or recalls what an earlier run made of the same. */
  recall: Recall;
  /** The day on which the catalogue is looked at, `YYYY-MM-DD`. */
  today: string;
  /** What has been published before and must stay reachable; empty when that is not known. */
  published: readonly Published[];
}

/**
 * Recalls what was worked out before, or works it out.
 *
 * @param name what is worked out, by a name of its own
 * @param of everything that it is worked out of, as JSON can say it
 * @param work gives what JSON can keep, and the same for the same
 */
export type Recall = <Made>(name: string, of: unknown, work: () => Made) => Made;

/** The settings of a catalogue as the rules see them, whether or not they are valid. */
export interface DraftSettings {
  file: string;
  data: Draft<Settings>;
}

/** An address that has been published: the entry’s slug or one of its earlier ones, and the file it was in. */
export interface Published {
  kind: Kind;
  slug: string;
  file: string;
}

/** What a rule says of one place. Where nothing else is said, it points at the value. */
export interface Finding {
  entry: Pick<DraftEntry, "file">;
  path: Path;
  message: string;
  /** Point at the name of the field rather than at its value. */
  at?: "key" | "value";
  /** The YAML of this very place put right, where that is known. */
  correction?: string;
  /** YAML that would do in such a place, with values of our own. */
  example?: string;
  /** The value to put in place of the one that is there, when that is certain. It is written as YAML needs it. */
  fix?: string;
  /** That deleting what the path leads to, an item of a list or a field, is certain to be right. */
  removes?: true;
  /** The fields to put in place of the one that the path leads to, when that is certain. */
  instead?: Readonly<Record<string, unknown>>;
  /** Another severity than the rule’s own. */
  severity?: Severity;
}

/** Something that no single entry can know. */
export interface Rule extends ProblemText {
  /** The stable id, for ever. */
  id: string;
  /** Looks at the catalogue as a whole. */
  check?: (register: Register) => Iterable<Finding>;
  /**
   * Gives the look at the values of a field, by its schema and name; undefined for a field that the rule passes over.
   * All rules share one walk through each entry.
   */
  values?: (schema: z.core.$ZodType, field: string) => Look | undefined;
}

/** Looks at one value. */
export type Look = (value: unknown, place: ValuePlace) => Iterable<Finding>;

/** Where a value stands. The path changes after the look: copy it to keep it. */
export interface ValuePlace {
  entry: DraftEntry | DraftSettings;
  path: Path;
  /** The day on which the catalogue is looked at, `YYYY-MM-DD`. */
  today: string;
}

/** What most looks find. */
export const nothing: readonly Finding[] = [];
