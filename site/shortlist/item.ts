import { isEntryId } from "../entry-id.ts";

/** The kinds of entries that a shortlist holds, in its order. */
export const kindsListed = ["product", "standard"] as const;

export type ShortlistKind = (typeof kindsListed)[number];

/** What the address of a shortlist calls each kind. */
export const shortlistKinds: Readonly<Record<ShortlistKind, string>> = { product: "products", standard: "standards" };

/** How many entries a shortlist holds at most. */
export const mostListed = 40;

/** The most characters of a note. */
export const longestNote = 1000;

/** An entry of a shortlist: enough to name it when the catalogue no longer has it. */
export interface ShortlistItem {
  kind: ShortlistKind;
  /** Its id: that of another catalogue has the id of its catalogue before its slug. */
  slug: string;
  name: string;
  /** Plain text; empty where there is none. */
  note: string;
}

/** Whether a kind of entries can be on a shortlist. */
export function isShortlistKind(kind: unknown): kind is ShortlistKind {
  return kindsListed.some((one) => one === kind);
}

/** What tells an entry from all others: `products/open-play`. */
export function keyOf({ kind, slug }: Pick<ShortlistItem, "kind" | "slug">): string {
  return `${shortlistKinds[kind]}/${slug}`;
}

/** Reads an entry from a value that anybody may have written; nothing where it is none. */
export function itemIn(value: unknown): ShortlistItem | undefined {
  if (typeof value !== "object" || value === null || !("kind" in value && "slug" in value)) return undefined;
  const { kind, slug } = value;
  if (!isShortlistKind(kind) || typeof slug !== "string" || !isEntryId(slug)) return undefined;
  const name = "name" in value ? textIn(value.name, 200) : "";
  return { kind, slug, name: name === "" ? slug : name, note: "note" in value ? noteIn(value.note) : "" };
}

/** Reads a note from a value that anybody may have written. */
export function noteIn(value: unknown): string {
  return textIn(value, longestNote);
}

/** A list to which entries were added. */
interface Merged {
  items: ShortlistItem[];
  /** The entries that are more than a list holds. */
  leftOut: ShortlistItem[];
  /** The entries whose two notes are longer together than a note may be: that of the list stays as it is. */
  notesLeftOut: ShortlistItem[];
}

/** Adds entries to a list. What both have stays as it is in the list, and has the note of both. */
export function merged(list: readonly ShortlistItem[], added: readonly ShortlistItem[]): Merged {
  const all = new Map<string, ShortlistItem>();
  const notesLeftOut: ShortlistItem[] = [];
  for (const item of [...list, ...added]) {
    const known = all.get(keyOf(item));
    const note = known ? joinedNotes(known.note, item.note) : item.note;
    if (note.length > longestNote) notesLeftOut.push(item);
    else all.set(keyOf(item), known ? { ...known, note } : item);
  }
  const items = [...all.values()];
  return { items: items.slice(0, mostListed), leftOut: items.slice(mostListed), notesLeftOut };
}

function joinedNotes(one: string, other: string): string {
  if (other === "" || one.includes(other)) return one;
  return one === "" ? other : `${one}\n${other}`;
}

function textIn(value: unknown, longest: number): string {
  return typeof value === "string" ? value.slice(0, longest) : "";
}
