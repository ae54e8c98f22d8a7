import type * as z from "zod";

import type { Kind } from "../kinds/index.ts";
import type { DeepPartial, PartialEntry } from "../partial-entry.ts";
import type { Path, ProblemText } from "../problems/problem.ts";
import type { Severity } from "../problems/severity.ts";
import type { Settings } from "../settings.ts";

/** The input of the rules: every entry, invalid ones included, each with the fields that could be read. */
export interface RuleContext {
  /** The entries of a kind by slug. Of entries with the same slug, the first by path. */
  of: <K extends Kind>(kind: K) => ReadonlyMap<string, PartialEntry<K>>;
  /** Every entry sorted by path, including all with the same slug. */
  all: readonly PartialEntry[];
  /** Every entry of a kind, in the same order. */
  each: <K extends Kind>(kind: K) => readonly PartialEntry<K>[];
  /** Whether a reference resolves to an entry, valid or not. */
  has: (kind: Kind, slug: string) => boolean;
  /** Returns the entry that has a former slug among its `aliases`. */
  formerly: (kind: Kind, slug: string) => PartialEntry | undefined;
  /** The settings, as far as they could be read; undefined without a settings file. */
  settings?: PartialSettings | undefined;
  /** Whether the problems of a file are needed. A rule may skip the other files. */
  isAsked: (file: string) => boolean;
  /** Whether the rules about single values are known, from a cache, to find nothing in a file today. */
  isSilent: (file: string) => boolean;
  /** A cache for expensive computations that persists between runs. */
  memoise: Memoise;
  /** The day that counts as today, `YYYY-MM-DD`. */
  today: string;
  /** Addresses that have been published and must stay reachable; empty when unknown. */
  published: readonly Published[];
}

/**
 * Returns a cached result, or computes and caches it.
 *
 * @param name the unique name of the computation
 * @param of all inputs of the computation, serialisable as JSON: the cache key
 * @param work a deterministic function whose result is serialisable as JSON
 */
export type Memoise = <Made>(name: string, of: unknown, work: () => Made) => Made;

/** The settings of a catalogue, valid or not. */
export interface PartialSettings {
  file: string;
  data: DeepPartial<Settings>;
}

/** A published address: the entry’s slug or a former one, and its file. */
export interface Published {
  kind: Kind;
  slug: string;
  file: string;
}

/** A rule’s finding at one path. By default it points at the value. */
export interface Finding {
  entry: Pick<PartialEntry, "file">;
  path: Path;
  message: string;
  /** Whether to point at the field’s name or at its value. */
  at?: "key" | "value";
  /** The corrected YAML of this place, where it is known. */
  correction?: string;
  /** Example YAML that would be valid in this place, with placeholder values. */
  example?: string;
  /** The certain replacement of the value, as plain text; it is quoted for YAML as needed. */
  fix?: string;
  /** Set when deleting the item or field at the path is certainly right. */
  removes?: true;
  /** The certain replacement of the field at the path by other fields. */
  instead?: Readonly<Record<string, unknown>>;
  /** Overrides the rule’s severity. */
  severity?: Severity;
}

/** A rule about values or about the catalogue as a whole, which a schema cannot express. */
export interface Rule extends ProblemText {
  /** The permanent id. */
  id: string;
  /** Checks the catalogue as a whole. Need not report on files that are not asked for. */
  check?: (context: RuleContext) => Iterable<Finding>;
  /**
   * Returns the check of a field’s values, by its schema and name; undefined for a field that the rule ignores. All rules
   * share one traversal of each entry.
   */
  values?: (schema: z.core.$ZodType, field: string) => ValueCheck | undefined;
}

/** Checks one value. */
export type ValueCheck = (value: unknown, place: ValuePlace) => Iterable<Finding>;

/** The context of a value. The path array is mutated after the check: copy it to keep it. */
export interface ValuePlace {
  entry: PartialEntry | PartialSettings;
  path: Path;
  /** The day that counts as today, `YYYY-MM-DD`. */
  today: string;
}

/** The shared empty result of most checks. */
export const noFindings: readonly Finding[] = [];
