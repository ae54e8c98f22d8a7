import { isEntryId } from "../entry-id.ts";
import { readSlugs } from "../slugs-in-address.ts";
import { keyOf, kindsListed, longestNote, mostListed, noteIn, type ShortlistItem, shortlistKinds } from "./item.ts";

/** What an address asks to list, without repeats. */
interface SharedList {
  /** Named by their slugs, as the address says no names. */
  items: ShortlistItem[];
  /** How many are more than a list holds. */
  tooMany: number;
  /** What cannot be the slug of an entry, as it was typed. */
  unreadable: string[];
  /** The entries whose note is longer than a note may be, and cut. */
  cut: ShortlistItem[];
}

/**
 * Reads a shortlist from an address, which anybody may have written: `?products=a,b&standards=c`. The notes, where the
 * person who shared it added them, are in the fragment, which browsers send to no server.
 */
export function readShared(query: string, fragment: string): SharedList {
  const notes = new URLSearchParams(fragment.replace(/^#/, ""));
  const asked = kindsListed.map((kind) => ({ kind, ...readSlugs(query, shortlistKinds[kind], isEntryId) }));
  const items = asked.flatMap(({ kind, slugs }) =>
    slugs.map((slug) => ({ kind, slug, name: slug, note: noteIn(notes.get(keyOf({ kind, slug }))) })),
  );
  return {
    cut: items.filter((item) => (notes.get(keyOf(item)) ?? "").length > longestNote),
    items: items.slice(0, mostListed),
    tooMany: Math.max(0, items.length - mostListed),
    unreadable: asked.flatMap(({ unreadable }) => unreadable),
  };
}

/** What follows the address of the page to share a list: its query and, where the notes are wanted, its fragment. */
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
