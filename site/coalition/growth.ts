import type { Context } from "../catalogue/context.ts";
import { dateInWords } from "../format.ts";
import type { Change } from "../history/changes.ts";
import { councilsIn } from "./participation.ts";

/** So many months of the history are told. */
const months = 12;

/** How many councils had begun to use or had adopted something by the end of a year. */
interface GrowthYear {
  year: number;
  uses: number;
  adopts: number;
}

/** How taking part has grown. */
export interface Growth {
  /** From the first year to that of the day. */
  years: GrowthYear[];
  /** How many councils use or have adopted something and state no date for any of it. */
  undated: number;
}

/**
 * How many councils had begun to use a product, or had adopted a standard, by the end of each year, by the earliest date
 * that they state for what they still have. What is only reported does not count.
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

/** Dates may have no day or month. One in the future has not come yet. */
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

/** What the history of the catalogue says of a month. */
export interface GrowthMonth {
  /** “March 2026” */
  month: string;
  /** Entries that were added, and authorities among them. */
  added: number;
  authorities: number;
  /** Authorities whose record somebody changed or confirmed. */
  kept: number;
}

/** How the catalogue has grown by its history, the latest month first; nothing where the past is not known. */
export function monthsOf(changes: readonly Change[]): GrowthMonth[] {
  const byMonth = Map.groupBy(changes, ({ time }) => time.slice(0, "YYYY-MM".length));
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
