import { londonMonthOf } from "../../schemas/london-day.ts";
import type { Context } from "../catalogue/context.ts";
import { dateInWords } from "../format.ts";
import type { Change } from "../history/changes.ts";
import { councilsIn } from "./participation.ts";

/** Number of months of the history to show. */
const months = 12;

/** Cumulative number of councils that used a product or had adopted a standard by the end of a year. */
interface GrowthYear {
  year: number;
  uses: number;
  adopts: number;
}

/** The growth of participation by year. */
export interface Growth {
  /** From the first year to the current one, without gaps; empty without any date. */
  years: GrowthYear[];
  /** Number of councils that use or have adopted something but state no date for any of it. */
  undated: number;
}

/**
 * Returns for each year how many councils had begun to use a product, or had adopted a standard, by its end. A council
 * counts from the earliest date of what it still has. Reported use does not count.
 */
export function growthOf(context: Context): Growth {
  const { relations, today } = context;
  const [uses, adopts] = [new Map<number, number>(), new Map<number, number>()];
  let undated = 0;
  for (const { slug } of councilsIn(context)) {
    const used = (relations.usesOf.get(slug) ?? []).filter(
      ({ status }) => status === "in-use" || status === "piloting",
    );
    const adopted = (relations.adoptionsOf.get(slug) ?? []).filter(({ status }) => status === "adopted");
    const [firstUse, firstAdoption] = [firstYear(used, today), firstYear(adopted, today)];
    if (firstUse !== undefined) uses.set(firstUse, (uses.get(firstUse) ?? 0) + 1);
    if (firstAdoption !== undefined) adopts.set(firstAdoption, (adopts.get(firstAdoption) ?? 0) + 1);
    if (used.length + adopted.length > 0 && firstUse === undefined && firstAdoption === undefined) undated++;
  }
  return { years: cumulated(uses, adopts, yearOf(today)), undated };
}

/** Returns the earliest year of some statements; ignores future dates. Dates may lack the day or the month. */
function firstYear(statements: readonly { since?: string | undefined }[], today: string): number | undefined {
  const dates = statements.flatMap(({ since }) => (since !== undefined && since <= today ? since : []));
  return dates.length === 0 ? undefined : Math.min(...dates.map(yearOf));
}

function yearOf(date: string): number {
  return Number(date.slice(0, "YYYY".length));
}

function cumulated(uses: ReadonlyMap<number, number>, adopts: ReadonlyMap<number, number>, last: number): GrowthYear[] {
  const first = Math.min(...uses.keys(), ...adopts.keys());
  if (first === Infinity) return [];
  let [using, adopting] = [0, 0];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    using += uses.get(year) ?? 0;
    adopting += adopts.get(year) ?? 0;
    return { year, uses: using, adopts: adopting };
  });
}

/** The changes of a month, from the catalogue’s history. */
export interface GrowthMonth {
  /** “March 2026” */
  month: string;
  /** Number of entries added, and of authorities among them. */
  added: number;
  authorities: number;
  /** Number of authorities whose record was changed or confirmed. */
  kept: number;
}

/** Returns the changes of the latest twelve months with any, the latest first; empty without a history. */
export function monthsOf(changes: readonly Change[]): GrowthMonth[] {
  const byMonth = Map.groupBy(changes, ({ time }) => londonMonthOf(time));
  return [...byMonth]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, months)
    .map(([month, some]) => {
      const added = some.filter(({ type }) => type === "added");
      const kept = some.filter(
        ({ kind, type }) => kind === "authority" && (type === "changed" || type === "confirmed"),
      );
      return {
        month: dateInWords(month),
        added: added.length,
        authorities: added.filter(({ kind }) => kind === "authority").length,
        kept: new Set(kept.map(({ slug }) => slug)).size,
      };
    });
}
