import { numberInWords } from "../../format.ts";
import { quotedList } from "../../quoted.ts";
import { readShared } from "../../shortlist/address.ts";
import { longestNote, mostListed, type ShortlistItem } from "../../shortlist/item.ts";
import { keptShortlist } from "./kept.ts";

/** What a browser says that keeps nothing. */
export const notSaved = "Your browser keeps nothing for this site: what you change here is lost when you leave.";

/** What came of keeping the list of an address. */
interface Keeping {
  /** Whether all of it is kept, so that the address is no longer needed. */
  isWhole: boolean;
  /** What its reader should know. */
  notices: string[];
}

/** Adds the list of the address to the one that this browser keeps. What does not fit stays at the address. */
export function keepShared(): Keeping {
  const { items, tooMany, cut } = readShared(location.search, location.hash);
  const { isKept, leftOut, notesLeftOut } = keptShortlist.add(...items);
  if (!isKept) return { isWhole: true, notices: [notSaved] };
  const notices = [
    leftOut.length > 0 &&
      `Your shortlist is full: it holds ${mostListed} entries at most. Not kept: ${named(leftOut)}. They stay at this address.`,
    notesLeftOut.length > 0 &&
      `A note holds ${numberInWords(longestNote)} characters at most, so your own note stays as it is on ${named(notesLeftOut)}. The other note stays at this address.`,
  ].filter((text) => text !== false);
  return { isWhole: notices.length === 0 && tooMany === 0 && cut.length === 0, notices };
}

/** Says what an address holds more than a list does. */
export function sharedNotices({ tooMany, cut, unreadable }: ReturnType<typeof readShared>): (string | false)[] {
  return [
    unreadable.length > 0 && `The address names what cannot be an entry: ${quotedList(unreadable)}.`,
    tooMany > 0 && `A shortlist holds ${mostListed} entries at most. Left out: ${tooMany}.`,
    cut.length > 0 &&
      `A note holds ${numberInWords(longestNote)} characters at most. Only the beginning is shown of the note on ${named(cut)}.`,
  ];
}

function named(items: readonly ShortlistItem[]): string {
  return quotedList(items.map(({ name }) => name));
}
