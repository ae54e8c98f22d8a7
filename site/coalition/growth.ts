import type { Context } from "../catalogue/context.ts";
import { councilsIn } from "./standing.ts";

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
