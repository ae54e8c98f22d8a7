import { type Kind, kindNames } from "../kinds/index.ts";
import type { PartialEntry } from "../partial-entry.ts";
import type { EntryFile } from "../reading/entry-file.ts";
import type { Memoise, PartialSettings, Published, RuleContext } from "../rules/rule.ts";
import { settingsFile } from "../settings.ts";
import { mapOfEachKind } from "./catalogue.ts";

/** Inputs of the rules other than the files. */
export interface RuleOptions {
  /** Addresses that have been published and must keep working. */
  published?: readonly Published[];
  /** The only file whose problems are needed; problems of other files may be missing. */
  only?: string;
  /** A cache of what rules computed in earlier runs. */
  memoise?: Memoise;
}

/** Returns the input of the rules from the files of a catalogue. */
export function ruleContextOf(
  files: readonly EntryFile[],
  today: string,
  { published = [], only, memoise = withoutCache }: RuleOptions,
): RuleContext {
  const all = files.flatMap(({ partial }) => partial ?? []);
  const silent = new Set(files.filter(({ silentOn }) => silentOn === today).map(({ path }) => path));
  const bySlug = mapOfEachKind<PartialEntry>();
  const byAlias = mapOfEachKind<PartialEntry>();
  const byKind = Object.fromEntries(kindNames.map((kind) => [kind, [] as PartialEntry[]])) as Record<
    Kind,
    PartialEntry[]
  >;
  for (const entry of all) {
    byKind[entry.kind].push(entry);
    if (!bySlug[entry.kind].has(entry.slug)) bySlug[entry.kind].set(entry.slug, entry);
    for (const alias of entry.data.aliases ?? []) {
      if (alias !== undefined && !byAlias[entry.kind].has(alias)) byAlias[entry.kind].set(alias, entry);
    }
  }
  return {
    of: <K extends Kind>(kind: K) =>
      bySlug[kind] as ReadonlyMap<string, unknown> as ReadonlyMap<string, PartialEntry<K>>,
    all,
    each: <K extends Kind>(kind: K) => byKind[kind] as readonly unknown[] as readonly PartialEntry<K>[],
    has: (kind, slug) => bySlug[kind].has(slug),
    formerly: (kind, slug) => byAlias[kind].get(slug),
    settings: partialSettingsOf(files),
    isAsked: (file) => only === undefined || file === only,
    isSilent: (file) => silent.has(file),
    // Rules skip the other files here, so a full run must not read these partial results from the cache.
    memoise: only === undefined ? memoise : withoutCache,
    today,
    published,
  };
}

function withoutCache<Made>(_name: string, _of: unknown, work: () => Made): Made {
  return work();
}

function partialSettingsOf(files: readonly EntryFile[]): PartialSettings | undefined {
  const data = files.find(({ path }) => path === settingsFile)?.partialSettings;
  return data && { file: settingsFile, data };
}
