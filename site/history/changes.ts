import { isDeepStrictEqual } from "node:util";

import { type Kind, migrate, parse, type Place, placeOf } from "../../schemas/index.ts";
import { vocabulary } from "../../schemas/vocabularies/vocabulary.ts";
import { isMapping } from "../../schemas/yaml/mapping.ts";
import type { History } from "./git.ts";

/** The fields of an entry at some time, in today’s version of the model; nothing in them is checked. */
export type PastFields = Readonly<Record<string, unknown>>;

/** What can happen to an entry. */
export const changeTypes = vocabulary({
  added: { title: "Added" },
  changed: { title: "Changed" },
  confirmed: { title: "Confirmed" },
  retired: { title: "Retired" },
  removed: { title: "Removed" },
});

/** What happened to an entry in one commit. */
export interface Change {
  type: keyof typeof changeTypes.words;
  /** The commit and its time, ISO 8601. */
  commit: string;
  time: string;
  kind: Kind;
  slug: string;
  /** The slug of the authority in whose folder it was then. */
  authority: string;
  before: PastFields | undefined;
  after: PastFields | undefined;
  /** The fields that differ. */
  fields: readonly string[];
}

/** The entries that are there after a commit: the kind and slug of each → where it is and what it says. */
export type Present = Map<string, { place: Place; fields: PastFields }>;

/**
 * What happened to the entries of a catalogue, from the oldest commit. Entries are compared by what they say, so that
 * another layout, another folder, another name for the same entry and another version of the model make no news.
 *
 * @param state the entries that were there before; afterwards, those that are there
 */
export function* changesIn({ commits, texts }: History, state: Present): Generator<Change> {
  for (const { hash, time, files } of commits) {
    const [gone, present] = [new Map<string, Place>(), new Map() as Present];
    for (const { path, after } of files) {
      const place = placeOf(path);
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
      // An entry that moved to another folder in an earlier commit is still there.
      if (!before || state.get(key)?.place.authority !== place.authority) continue;
      state.delete(key);
      yield { ...made, ...whereIs(place), type: "removed", fields: [], before, after: undefined };
    }
  }
}

/** What happened to an entry, by what it says before and after; undefined where that is the same. */
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

/** The key under which an entry was known before this commit, if it names it among its earlier slugs. */
function formerKey(
  kind: Kind,
  { aliases }: PastFields,
  gone: ReadonlyMap<string, Place>,
  state: Present,
): string | undefined {
  const slugs = Array.isArray(aliases) ? aliases.filter((slug) => typeof slug === "string") : [];
  return slugs.map((slug) => `${kind}/${slug}`).find((key) => gone.has(key) && state.has(key));
}

/** The fields of a text, in today’s version of the model; undefined for what cannot be read. */
function fieldsIn(kind: Kind, text: string): PastFields | undefined {
  const { value } = parse(text);
  return isMapping(value) ? migrate(kind, value, 1) : undefined;
}

function keyOf({ kind, slug }: Place): string {
  return `${kind}/${slug}`;
}

function whereIs({ kind, slug, authority }: Place): Pick<Change, "kind" | "slug" | "authority"> {
  return { kind, slug, authority };
}
