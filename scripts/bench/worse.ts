import { capitalised } from "../../schemas/capitals.ts";
import { withThousandsSeparators } from "../../schemas/problems/count.ts";
import type { Measure, Result, Side } from "./result.ts";
import { ratios, type Spread } from "./spread.ts";
import { formatNumber, formatRatio } from "./words.ts";

/** The minimum regression to report, as a share of the previous value. */
const noted = 0.15;

/** A regression above that threshold. */
interface Worse {
  what: string;
  before: string;
  now: string;
  /** The increase, as a share of the previous value; infinite if that was 0. */
  by: number;
  /** Whether the spreads of both runs overlap, so that it may be chance. */
  perhapsChance: boolean;
}

/**
 * Returns the regressions between two benchmark runs, the worst first. Runs use different machines, so it compares times
 * as ratios to the other sides of the same run; figures are compared directly.
 */
export function worseThan(before: Result, now: Result): Worse[] {
  const earlier = new Map(before.measures.map((measure) => [keyOf(measure), measure]));
  const inMeasures = now.measures.flatMap((measure) => {
    const same = earlier.get(keyOf(measure));
    return same ? [...slower(same, measure), ...more(titleOf(measure), same.figures, measure.figures)] : [];
  });
  return [...inMeasures, ...more("Memory", before.memory, now.memory)].sort((a, b) => b.by - a.by);
}

/** Returns the regressions of our time relative to each other side. */
function slower(before: Measure, now: Measure): Worse[] {
  const [ours, ...others] = now.sides;
  const [earlier, ...earlierOthers] = before.sides;
  if (!ours || !earlier) return [];
  return others.flatMap((other): Worse[] => {
    const same = earlierOthers.find(({ name }) => name === other.name);
    if (!same) return [];
    return worse(`${titleOf(now)}, against ${other.name}`, ratioOf(earlier, same), ratioOf(ours, other));
  });
}

function worse(what: string, before: Spread, now: Spread): Worse[] {
  const by = now.median / before.median - 1;
  if (!(by > noted)) return [];
  return [{ what, before: formatRatio(before), now: formatRatio(now), by, perhapsChance: now.least <= before.most }];
}

function more(where: string, before: Measure["figures"], now: Measure["figures"]): Worse[] {
  return now.flatMap(({ name, value, unit }): Worse[] => {
    const same = before.find((figure) => figure.name === name && figure.unit === unit);
    if (!same || !(value > same.value * (1 + noted))) return [];
    const by = same.value === 0 ? Infinity : value / same.value - 1;
    const [was, is] = [same.value, value].map((one) => `${formatNumber(one)} ${unit}`);
    return [{ what: `${where}: ${name}`, before: was ?? "", now: is ?? "", by, perhapsChance: false }];
  });
}

function ratioOf(ours: Side, other: Side): Spread {
  return ratios(ours.seconds, other.seconds);
}

function keyOf({ row, entries }: Measure): string {
  return `${row} ${entries}`;
}

function titleOf({ title, entries }: Measure): string {
  return `${capitalised(title)}, ${withThousandsSeparators(entries)} entries`;
}
