import { type Kind, kindNames, kinds } from "../../schemas/index.ts";
import { londonDayOf, londonMonthOf } from "../../schemas/london-day.ts";
import { counted, dateInWords, listInWords } from "../format.ts";
import { type NewsItem, newsIn } from "../history/items.ts";
import { editOf } from "../history/news.ts";

/** The news of a month, in short. */
export interface HomeNews {
  /** “March 2026” */
  month: string;
  /** “3 products and 12 case studies were added.”; undefined if none were. */
  added: string | undefined;
  items: NewsLine[];
}

/** A news item. */
interface NewsLine {
  text: string;
  /** From the site’s root. */
  address: string;
  /** “3 March 2026” */
  date: string;
}

/** Maximum numbers of items, and of one kind, so that a large import does not fill the list. */
const most = { lines: 6, ofKind: 2 };

/** The news of the latest month with changes; undefined if there are none. */
export function homeNews(sources: Parameters<typeof newsIn>[0]): HomeNews | undefined {
  const items = newsIn(sources);
  const month = items[0] && londonMonthOf(items[0].time);
  if (month === undefined) return undefined;
  const older = items.findIndex(({ time }) => londonMonthOf(time) !== month);
  const ofMonth = older < 0 ? items : items.slice(0, older);
  const [added, lines] = [addedInWords(ofMonth), latest(ofMonth)];
  return lines.length > 0 ? { month: dateInWords(month), added, items: lines } : undefined;
}

function addedInWords(items: readonly NewsItem[]): string | undefined {
  const added = items.filter(({ type }) => type === "added");
  const parts = kindNames.flatMap((kind) => {
    const number = added.filter((item) => item.kind === kind).length;
    return number === 0 ? [] : [counted(number, kinds[kind].label.one, kinds[kind].label.many)];
  });
  if (parts.length === 0) return undefined;
  return `${listInWords(parts)} ${added.length === 1 ? "was" : "were"} added.`;
}

/** Returns the latest items, those that only say which fields were edited left out: visitors look for other news. */
function latest(items: readonly NewsItem[]): NewsLine[] {
  const room = new Map<Kind, number>(kindNames.map((kind) => [kind, most.ofKind]));
  const lines: NewsLine[] = [];
  for (const item of items) {
    const { kind, news, address, time } = item;
    const left = room.get(kind) ?? 0;
    if (left === 0 || news[0] === editOf(item)) continue;
    room.set(kind, left - 1);
    lines.push({ text: news[0] ?? "", address, date: dateInWords(londonDayOf(time)) });
    if (lines.length === most.lines) break;
  }
  return lines;
}
