import { isDeepStrictEqual } from "node:util";

import { type Kind, migrate, parse, type EntryPath, parseEntryPath } from "../../schemas/index.ts";
import { vocabulary } from "../../schemas/vocabularies/vocabulary.ts";
import { isMapping } from "../../schemas/yaml/mapping.ts";
import type { History } from "./git.ts";

/** The fields of an entry at a past commit, migrated to the current model version but not validated. */
export type PastFields = Readonly<Record<string, unknown>>;

/** The types of change. */
export const changeTypes = vocabulary({
  added: { title: "Added" },
  changed: { title: "Changed" },
  confirmed: { title: "Confirmed" },
  retired: { title: "Retired" },
  removed: { title: "Removed" },
});

/** A change of an entry in one commit. */
export interface Change {
  type: keyof typeof changeTypes.words;
  /** The commit and its time, ISO 8601. */
  commit: string;
  time: string;
  kind: Kind;
  slug: string;
  /** The slug of the authority in whose folder it was at that commit. */
  authority: string;
  before: PastFields | undefined;
  after: PastFields | undefined;
  /** The fields that differ; all of an added entry, none of a removed one. */
  fields: readonly string[];
}

/** The entries after a commit: kind and slug → location and fields. */
export type EntryState = Map<string, { place: EntryPath; fields: PastFields }>;

/**
 * Yields the changes of entries, oldest first. Entries are compared by their fields, so that reformatting, moves,
 * renames and migrations of the model are not changes.
 *
 * @param state the entries before the first commit; updated to those after the last
 */
export function* changesIn({ commits, texts }: History, state: EntryState): Generator<Change> {
  for (const { hash, time, files } of commits) {
    const [gone, present] = [new Map<string, EntryPath>(), new Map() as EntryState];
    for (const { path, after } of files) {
      const place = parseEntryPath(path);
      if (!place) continue;
      const key = keyOf(place);
      const fields = after === undefined ? undefined : fieldsIn(place.kind, texts.get(after) ?? "");
      if (fields) present.set(key, { place, fields });
      else if (after === undefined) gone.set(key, place);
    }
    const made = { commit: hash, time };
    for (const [key, { place, fields }] of present) {
      const former = formerKey(place.kind, fields, gone, state);
      const before = state.get(key)?.fields ?? (former === undefined ? undefined : state.get(former)?.fields);
      if (former !== undefined) {
        state.delete(former);
        gone.delete(former);
      }
      gone.delete(key);
      state.set(key, { place, fields });
      const change = changeOf(before, fields);
      if (change) yield { ...made, ...whereIs(place), ...change, before, after: fields };
    }
    for (const [key, place] of gone) {
      const before = state.get(key)?.fields;
      // An earlier commit moved the entry to another folder, so it still exists.
      if (!before || state.get(key)?.place.authority !== place.authority) continue;
      state.delete(key);
      yield { ...made, ...whereIs(place), type: "removed", fields: [], before, after: undefined };
    }
  }
}

/** Compares the fields of an entry before and after, without its aliases; undefined if they are equal. */
export function changeOf(
  before: PastFields | undefined,
  after: PastFields,
): Pick<Change, "type" | "fields"> | undefined {
  if (!before) return { type: "added", fields: Object.keys(after) };
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields = [...names].filter((name) => name !== "aliases" && !isDeepStrictEqual(before[name], after[name]));
  if (fields.length === 0) return undefined;
  if (after["retired"] !== undefined && before["retired"] === undefined) return { type: "retired", fields };
  return { type: fields.every((name) => name === "reviewed") ? "confirmed" : "changed", fields };
}

/** The previous key of an entry renamed in this commit, found by its aliases. */
function formerKey(
  kind: Kind,
  { aliases }: PastFields,
  gone: ReadonlyMap<string, EntryPath>,
  state: EntryState,
): string | undefined {
  const slugs = Array.isArray(aliases) ? aliases.filter((slug) => typeof slug === "string") : [];
  return slugs.map((slug) => `${kind}/${slug}`).find((key) => gone.has(key) && state.has(key));
}

/** Parses the fields of a file and migrates them to the current model version; undefined if it is unreadable. */
function fieldsIn(kind: Kind, text: string): PastFields | undefined {
  const { value } = parse(text);
  return isMapping(value) ? migrate(kind, value, 1) : undefined;
}

function keyOf({ kind, slug }: EntryPath): string {
  return `${kind}/${slug}`;
}

function whereIs({ kind, slug, authority }: EntryPath): Pick<Change, "kind" | "slug" | "authority"> {
  return { kind, slug, authority };
}
