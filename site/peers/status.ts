import { daysBetween } from "../../schemas/fields/calendar.ts";
import { type Kind, kindNames, kinds, type PeerLock } from "../../schemas/index.ts";
import { londonDayOf } from "../../schemas/london-day.ts";
import { countsOf } from "../../schemas/peers/lock.ts";
import type { Context } from "../catalogue/context.ts";
import { counted, dateInWords, listInWords } from "../format.ts";

/** The status of a peer. */
export interface PeerStatus {
  id: string;
  name: string;
  home: string;
  /** What was fetched: “12 products and 3 standards, 40 kB”; undefined before the first fetch. */
  holds: string | undefined;
  /** When the fetch last confirmed this content: “20 November 2026, 6 days ago”. */
  read: string | undefined;
  /** When the peer published it. */
  made: string | undefined;
  /** Why the last fetch was refused, and since when; undefined if it was not. */
  refused: string | undefined;
}

/** The status of all peers, in the order of their ids; undefined if there are none. */
export function peerStatuses({ peers, today }: Context): PeerStatus[] | undefined {
  return peers?.all.map(({ id, name, home, lock }) => {
    const { copy, refused } = lock;
    return {
      id,
      name,
      home,
      holds: copy && holdingsOf(copy),
      read: copy && `${dateInWords(copy.fetched)}, ${ago(copy.fetched, today)}`,
      made: copy && dateInWords(londonDayOf(copy.made)),
      refused: refused && `Since ${dateInWords(refused.day)}: ${refused.sentence}`,
    };
  });
}

function holdingsOf(copy: NonNullable<PeerLock["copy"]>): string {
  const counts = countsOf(copy);
  const kindsHeld = kindNames.filter((kind) => (counts[kind] ?? 0) > 0);
  const inWords = (kind: Kind): string => counted(counts[kind] ?? 0, kinds[kind].label.one, kinds[kind].label.many);
  const bytes = Object.values(copy.files).reduce((sum, file) => sum + file.bytes, 0);
  return `${kindsHeld.length === 0 ? "No entries" : listInWords(kindsHeld.map(inWords))}, ${size(bytes)}`;
}

function size(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${amount.toFixed(amount < 10 ? 1 : 0)} ${unit}`;
}

function ago(day: string, today: string): string {
  const days = daysBetween(day, today);
  return days <= 0 ? "today" : `${counted(days, "day", "days")} ago`;
}
