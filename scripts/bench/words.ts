import type { Figure, Measure, Side } from "./result.ts";
import { spreadOf, ratios, type Spread } from "./spread.ts";

/**
 * Returns the lines that report a measure: the cost of our side, and its ratio to each other side with minimum and
 * maximum.
 *
 * @param goals the maximum ratio to each other side, in order
 */
export function linesOf({ row, title, sides, figures }: Measure, goals: readonly number[]): string[] {
  const [ours, ...others] = sides;
  if (!ours) return [];
  return [
    `${row}. ${title}: ${taken(ours)}`,
    ...others.map((other, index) => {
      const ratio = ratios(ours.seconds, other.seconds);
      return `   ${formatRatio(ratio)} ${other.name} (${taken(other)})${verdict(ratio.median, goals[index])}`;
    }),
    ...figures.map((figure) => `   ${figureLine(figure)}`),
  ];
}

/** Returns the line that reports a figure. */
export function figureLine({ name, value, unit, goal }: Figure): string {
  return `${name}: ${formatNumber(value)} ${unit}${verdict(value, goal)}`;
}

/** Formats a ratio with its spread, such as “1.29 × (1.25 to 1.36)”. */
export function formatRatio({ median, least, most }: Spread): string {
  return `${median.toFixed(2)} × (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

/** Formats a number, with at most one decimal below 100 and none above. */
export function formatNumber(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: value < 100 ? 1 : 0 });
}

function taken({ seconds, cpu, mebibytes }: Side): string {
  const [time, work, memory] = [seconds, cpu, mebibytes].map((numbers) => spreadOf(numbers).median);
  return `${time?.toFixed(2)} s, ${work?.toFixed(2)} s of CPU, at most ${Math.round(memory ?? 0)} MiB`;
}

function verdict(value: number, goal: number | undefined): string {
  return goal === undefined ? "" : `; the goal is ${goal} or less: ${value <= goal ? "met" : "not met"}`;
}
