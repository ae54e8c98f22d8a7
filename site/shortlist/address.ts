import { isEntryId } from "../entry-id.ts";
import { readSlugs } from "../slugs-in-address.ts";
import { keyOf, kindsListed, longestNote, maxListed, noteIn, type ShortlistItem, shortlistKinds } from "./item.ts";

/** A shared list in a URL, without duplicates. */
interface SharedList {
  /** Their names are the slugs, because the URL has no names. */
  items: ShortlistItem[];
  /** Number of entries beyond the limit. */
  tooMany: number;
  /** Values that are not ids, as typed. */
  unreadable: string[];
  /** Entries whose note was truncated. */
  cut: ShortlistItem[];
}

/**
 * Parses a shortlist from the untrusted URL `?products=a,b&standards=c`. Shared notes are in the fragment, which browsers do
 * not send to servers.
 */
export function readShared(query: string, fragment: string): SharedList {
  const notes = new URLSearchParams(fragment.replace(/^#/, ""));
  const asked = kindsListed.map((kind) => ({ kind, ...readSlugs(query, shortlistKinds[kind], isEntryId) }));
  const items = asked.flatMap(({ kind, slugs }) =>
    slugs.map((slug) => ({ kind, slug, name: slug, note: noteIn(notes.get(keyOf({ kind, slug }))) })),
  );
  return {
    cut: items.filter((item) => (notes.get(keyOf(item)) ?? "").length > longestNote),
    items: items.slice(0, maxListed),
    tooMany: Math.max(0, items.length - maxListed),
    unreadable: asked.flatMap(({ unreadable }) => unreadable),
  };
}

/** Returns the query string of a list and, with notes, its fragment. */
export function sharedAddress(items: readonly ShortlistItem[], withNotes: boolean): string {
  const lists = kindsListed.flatMap((kind) => {
    const slugs = items.filter((item) => item.kind === kind).map(({ slug }) => slug);
    return slugs.length > 0 ? [`${shortlistKinds[kind]}=${slugs.join(",")}`] : [];
  });
  const notes = new URLSearchParams(
    items.filter(({ note }) => withNotes && note.trim() !== "").map((item) => [keyOf(item), item.note]),
  ).toString();
  return (lists.length > 0 ? `?${lists.join("&")}` : "") + (notes === "" ? "" : `#${notes}`);
}
