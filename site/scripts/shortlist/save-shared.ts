import { numberInWords } from "../../format.ts";
import { quotedList } from "../../quoted.ts";
import { readShared } from "../../shortlist/address.ts";
import { longestNote, maxListed, type ShortlistItem } from "../../shortlist/item.ts";
import { storedShortlist } from "./stored-shortlist.ts";

/** Message for a browser without storage. */
export const notSaved = "Your browser keeps nothing for this site: what you change here is lost when you leave.";

/** The result of storing a shared list. */
interface Keeping {
  /** Whether all of it is stored, so that the URL can drop the list. */
  isWhole: boolean;
  /** Notices for the reader. */
  notices: string[];
}

/**
 * Adds the shared list in the URL to the stored one. What exceeds a limit, or cannot be stored, stays in the URL only.
 */
export function saveShared(): Keeping {
  const { items, tooMany, cut } = readShared(location.search, location.hash);
  const { isKept, leftOut, notesLeftOut } = storedShortlist.add(...items);
  if (!isKept) return { isWhole: false, notices: [notSaved] };
  const notices = [
    leftOut.length > 0 &&
      `Your shortlist is full: it holds ${maxListed} entries at most. Not kept: ${named(leftOut)}. They stay at this address.`,
    notesLeftOut.length > 0 &&
      `A note holds ${numberInWords(longestNote)} characters at most, so your own note stays as it is on ${named(notesLeftOut)}. The other note stays at this address.`,
  ].filter((text) => text !== false);
  return { isWhole: notices.length === 0 && tooMany === 0 && cut.length === 0, notices };
}

/** Returns notices about entries and notes of a shared list that are invalid or exceed the limits. */
export function sharedNotices({ tooMany, cut, unreadable }: ReturnType<typeof readShared>): (string | false)[] {
  return [
    unreadable.length > 0 && `The address names what cannot be an entry: ${quotedList(unreadable)}.`,
    tooMany > 0 && `A shortlist holds ${maxListed} entries at most. Left out: ${tooMany}.`,
    cut.length > 0 &&
      `A note holds ${numberInWords(longestNote)} characters at most. Only the beginning is shown of the note on ${named(cut)}.`,
  ];
}

function named(items: readonly ShortlistItem[]): string {
  return quotedList(items.map(({ name }) => name));
}
