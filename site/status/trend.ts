import type { Entry } from "../../schemas/index.ts";
import { Authority } from "../../schemas/kinds/authority.ts";
import { statementsIn } from "../../schemas/statements/statements.ts";
import { type CertaintyCounts, certaintyCounts, statementsOf } from "../adoption/certainty.ts";
import { dateInWords } from "../format.ts";
import type { Change } from "../history/changes.ts";
import type { SlugToday } from "../history/renamed.ts";

/** How certain what was said was at the end of a month. */
export interface TrendMonth {
  /** “March 2026” */
  title: string;
  counts: CertaintyCounts;
}

/** The most months that are looked back. */
const most = 24;

/**
 * How certain what was said was at the end of each month, from the history of the catalogue, by the same computation as
 * today’s. The month of today is left out: what is so now is not yet history.
 *
 * @param changes from the first
 * @param today `YYYY-MM-DD`
 * @param slugOf by which a record that was renamed is counted once
 */
export function trendIn(changes: readonly Change[], today: string, slugOf: SlugToday): TrendMonth[] {
  const records = changes.filter(({ kind }) => kind === "authority");
  const [first] = records;
  // Only the months that are shown are worked out: each takes as long as all statements of today.
  const months = first ? monthsBetween(monthOf(first.time), monthOf(today)).slice(-most) : [];
  const state = new Map<string, Change>();
  const entries = new Map<Change, Entry<"authority"> | undefined>();
  let at = 0;
  return months.map((month) => {
    for (let change = records[at]; change && monthOf(change.time) <= month; change = records[++at]) {
      const slug = slugOf("authority", change.slug);
      if (change.after) state.set(slug, change);
      else state.delete(slug);
    }
    const authorities = new Map<string, Entry<"authority">>();
    for (const [slug, change] of state) {
      if (!entries.has(change)) entries.set(change, entryOf(slug, change));
      const entry = entries.get(change);
      if (entry) authorities.set(slug, entry);
    }
    const day = lastDayOf(month);
    const counts = certaintyCounts(statementsOf(statementsIn(authorities, day)), day);
    return { title: dateInWords(month), counts };
  });
}

/** `YYYY-MM` of a day or a moment. */
function monthOf(time: string): string {
  return time.slice(0, "YYYY-MM".length);
}

/** A record as it was; nothing where it would not be right by today’s model. */
function entryOf(slug: string, { after }: Change): Entry<"authority"> | undefined {
  const { data } = Authority.safeParse(after);
  return data && { kind: "authority", slug, authority: slug, file: `${slug}/authority.yml`, data, text: "" };
}

/** The months from one up to, and without, another, all `YYYY-MM`. */
function monthsBetween(first: string, end: string): string[] {
  const months: string[] = [];
  for (let month = first; month < end; month = after(month)) months.push(month);
  return months;
}

function after(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
}
