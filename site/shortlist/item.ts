import { isEntryId } from "../entry-id.ts";

/** The kinds of entries that a shortlist holds, in its order. */
export const kindsListed = ["product", "standard"] as const;

export type ShortlistKind = (typeof kindsListed)[number];

/** Kind → query parameter of a shared list. */
export const shortlistKinds: Readonly<Record<ShortlistKind, string>> = { product: "products", standard: "standards" };

/** The most entries on a shortlist. */
export const maxListed = 40;

/** The most characters of a note. */
export const longestNote = 1000;

/** An entry of a shortlist: enough to name it when the catalogue no longer has it. */
export interface ShortlistItem {
  kind: ShortlistKind;
  /** Its id: a slug, prefixed with the id of its catalogue if that is a peer. */
  slug: string;
  name: string;
  /** Plain text; empty for none. */
  note: string;
}

/** Whether a kind of entries can be on a shortlist. */
export function isShortlistKind(kind: unknown): kind is ShortlistKind {
  return kindsListed.some((one) => one === kind);
}

/** Returns the unique key of an entry: `products/open-play`. */
export function keyOf({ kind, slug }: Pick<ShortlistItem, "kind" | "slug">): string {
  return `${shortlistKinds[kind]}/${slug}`;
}

/** Parses an entry from an untrusted value; undefined if it is not one. */
export function itemIn(value: unknown): ShortlistItem | undefined {
  if (typeof value !== "object" || value === null || !("kind" in value && "slug" in value)) return undefined;
  const { kind, slug } = value;
  if (!isShortlistKind(kind) || typeof slug !== "string" || !isEntryId(slug)) return undefined;
  const name = "name" in value ? textIn(value.name, 200) : "";
  return { kind, slug, name: name === "" ? slug : name, note: "note" in value ? noteIn(value.note) : "" };
}

/** Parses a note from an untrusted value, truncated to the limit; empty if it is not text. */
export function noteIn(value: unknown): string {
  return textIn(value, longestNote);
}

/** The result of merging entries into a list. */
interface Merged {
  items: ShortlistItem[];
  /** The entries beyond the limit. */
  leftOut: ShortlistItem[];
  /** The entries whose joined notes exceed the limit; they keep the note of the list. */
  notesLeftOut: ShortlistItem[];
}

/** Merges entries into a list. An entry in both keeps the list’s values, with both notes joined. */
export function mergedItems(list: readonly ShortlistItem[], added: readonly ShortlistItem[]): Merged {
  const all = new Map<string, ShortlistItem>();
  const notesLeftOut: ShortlistItem[] = [];
  for (const item of [...list, ...added]) {
    const known = all.get(keyOf(item));
    const note = known ? joinedNotes(known.note, item.note) : item.note;
    if (note.length > longestNote) notesLeftOut.push(item);
    else all.set(keyOf(item), known ? { ...known, note } : item);
  }
  const items = [...all.values()];
  return { items: items.slice(0, maxListed), leftOut: items.slice(maxListed), notesLeftOut };
}

function joinedNotes(one: string, other: string): string {
  if (other === "" || one.includes(other)) return one;
  return one === "" ? other : `${one}\n${other}`;
}

function textIn(value: unknown, longest: number): string {
  return typeof value === "string" ? value.slice(0, longest) : "";
}
