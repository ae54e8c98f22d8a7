import { hash } from "node:crypto";

import { childOf, metaOf } from "../../schemas/fields/describe.ts";
import {
  entriesOfKind,
  type FieldsOf,
  type Inspection,
  type Kind,
  kindNames,
  kinds,
  parseEntryPath,
  type Problem,
  type Source,
} from "../../schemas/index.ts";
import { isAboutValues } from "../../schemas/inspection/findings.ts";
import { fileProblems } from "../../schemas/problems/in-file.ts";
import { readCacheFile, writeCacheFile } from "./clone-cache.ts";

/**
 * Cache record of a file: the hash of its content, the fields of its valid entry, and whether the rules about single values
 * reported nothing on the day of the cache.
 */
type Known = readonly [path: string, content: string, fields: FieldsOf[Kind], isSilent: boolean];

/** Up to this number of misses, writing the cache costs more than it saves. */
const minMisses = 500;

/** Above this number of files, a full validation does not use the cache, which would take too much memory. */
const maxCachedFiles = 20_000;

/**
 * Cache of a catalogue’s valid entries, so that only changed files are parsed again. The cache key of a file is the hash of
 * its content, never its modification time; a change of the model or its libraries invalidates the cache. A missing or
 * damaged cache counts as empty: it affects the duration of a command and never its result.
 */
export class EntryCache {
  readonly #file: string | undefined;
  readonly #known: ReadonlyMap<string, Known>;
  /** The day of the cache. */
  readonly #day: string;
  readonly #keepsMarkdown: boolean;
  #missed = 0;

  private constructor(file: string | undefined, keepsMarkdown: boolean) {
    const { day, known } = read(file);
    this.#file = file;
    this.#known = new Map(known.map((one) => [one[0], one]));
    this.#day = day;
    this.#keepsMarkdown = keepsMarkdown;
  }

  /**
   * Reads a cache file.
   *
   * @param markdown whether the fields that hold Markdown are kept too; they are half of all text
   */
  static open(file: string | undefined, { markdown }: { markdown: boolean }): EntryCache {
    return new EntryCache(file, markdown);
  }

  /**
   * Returns the same source, with the cached fields of unchanged files.
   *
   * @param contents path → the hash of the file’s content
   * @param today the day of validation, `YYYY-MM-DD`
   */
  restore(source: Source, contents: ReadonlyMap<string, string>, today: string): Source {
    return {
      files: () =>
        Array.from(source.files(), (file) => {
          const content = file.plain ? contents.get(file.path) : undefined;
          if (content === undefined) return file;
          const [, before, fields, isSilent] = this.#known.get(file.path) ?? [];
          const isKnown = fields !== undefined && before === content;
          // Results of rules from an earlier day are stale, so they count as misses too.
          if (!isKnown || this.#day !== today) this.#missed++;
          return isKnown ? Object.assign(file, { known: fields, ...(isSilent ? { silentOn: this.#day } : {}) }) : file;
        }),
    };
  }

  /** Writes the cache for the next run, if there were enough misses. */
  save(inspection: Inspection, contents: ReadonlyMap<string, string>, today: string): void {
    if (this.#missed <= minMisses || this.#file === undefined) return;
    // Only now: reading `catalogue` collects the valid entries.
    const { catalogue, problems } = inspection;
    const withFindings = new Set(problems.filter(({ rule }) => isAboutValues(rule)).map(({ file }) => file));
    const notCached = new Set(problems.filter(needsText).map(({ file }) => file));
    const known = kindNames.flatMap((kind) =>
      Array.from(entriesOfKind(catalogue, kind)).flatMap(({ file, data }): Known[] => {
        const content = contents.get(file);
        if (content === undefined || notCached.has(file)) return [];
        return [[file, content, this.#keepsMarkdown ? data : withoutMarkdown(kind, data), !withFindings.has(file)]];
      }),
    );
    writeCacheFile(this.#file, JSON.stringify({ day: today, known } satisfies Kept));
  }
}

/** A source whose unchanged files come from the cache, and the function that writes the cache. */
export interface CachedSource {
  source: Source;
  save: (inspection: Inspection) => void;
}

/**
 * Returns a source whose unchanged files come from the cache of an earlier run. Reads every file to compare its hash.
 *
 * @param file the cache file; without one, everything is read again
 * @param today the day of validation, `YYYY-MM-DD`
 */
export function cachedSource(source: Source, file: string | undefined, today: string): CachedSource {
  const files = [...source.files()];
  const again: Source = { files: () => files };
  if (file === undefined || files.length > maxCachedFiles) return { source: again, save: () => undefined };
  const contents = new Map<string, string>();
  for (const entry of files) {
    if (!entry.plain || !parseEntryPath(entry.path)) continue;
    const content = entry.read();
    contents.set(entry.path, hash("sha256", content, "base64"));
    entry.read = () => content;
  }
  const cache = EntryCache.open(file, { markdown: true });
  const known = [...cache.restore(again, contents, today).files()];
  return {
    source: { files: () => known },
    save: (inspection) => {
      cache.save(inspection, contents, today);
    },
  };
}

/** Whether a problem can be found only in the text of a file: in its syntax, or in Markdown, which is not cached. */
function needsText({ rule, file, path: [field] }: Problem): boolean {
  const place = parseEntryPath(file);
  return (
    Object.hasOwn(fileProblems, rule) || (place !== undefined && field !== undefined && isMarkdown(place.kind, field))
  );
}

/** Returns the fields without those that hold Markdown, which are half of all text and whose problems are not cached. */
function withoutMarkdown(kind: Kind, data: FieldsOf[Kind]): FieldsOf[Kind] {
  const kept = Object.entries(data).filter(([name]) => !isMarkdown(kind, name));
  return Object.fromEntries(kept) as FieldsOf[Kind];
}

function isMarkdown(kind: Kind, field: string | number): boolean {
  const schema = childOf(kinds[kind].schema, field);
  return schema !== undefined && metaOf(schema).text === "markdown";
}

/** The content of a cache file. */
interface Kept {
  /** The day on which the rules ran, `YYYY-MM-DD`; empty for no cache. */
  day: string;
  known: readonly Known[];
}

function read(file: string | undefined): Kept {
  const stored = readCacheFile(file);
  return stored ? (JSON.parse(stored.toString()) as Kept) : { day: "", known: [] };
}
