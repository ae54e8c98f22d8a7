import type { Entry } from "../../schemas/index.ts";
import { Authority } from "../../schemas/kinds/authority.ts";
import { londonMonthOf } from "../../schemas/london-day.ts";
import { statementsIn } from "../../schemas/statements/statements.ts";
import { type CertaintyCounts, countByCertainty, statementsOf } from "../adoption/certainty.ts";
import { dateInWords } from "../format.ts";
import type { Change } from "../history/changes.ts";
import type { CurrentSlug } from "../history/renamed.ts";

/** The certainty of statements at the end of a month. */
export interface TrendMonth {
  /** “March 2026” */
  title: string;
  counts: CertaintyCounts;
}

/** Maximum number of months. */
const most = 24;

/**
 * Computes the certainty of statements at the end of each month from the git history, in the same way as today’s. The
 * current month is left out, because it has not ended.
 *
 * @param changes oldest first
 * @param today `YYYY-MM-DD`
 * @param slugOf current slugs, so that a renamed record is counted once
 */
export function trendIn(changes: readonly Change[], today: string, slugOf: CurrentSlug): TrendMonth[] {
  const records = changes.filter(({ kind }) => kind === "authority");
  const [first] = records;
  // Computes only the months shown: each takes as long as today’s statements.
  const months = first ? monthsBetween(londonMonthOf(first.time), londonMonthOf(today)).slice(-most) : [];
  const state = new Map<string, Change>();
  const entries = new Map<Change, Entry<"authority"> | undefined>();
  let at = 0;
  return months.map((month) => {
    for (let change = records[at]; change && londonMonthOf(change.time) <= month; change = records[++at]) {
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
    const counts = countByCertainty(statementsOf(statementsIn(authorities, day)), day);
    return { title: dateInWords(month), counts };
  });
}

/** Validates a past record; undefined if it is invalid in the current model. */
function entryOf(slug: string, { after }: Change): Entry<"authority"> | undefined {
  const { data } = Authority.safeParse(after);
  return data && { kind: "authority", slug, authority: slug, file: `${slug}/authority.yml`, data, text: "" };
}

/** The months from `first` to before `end`, all `YYYY-MM`. */
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
