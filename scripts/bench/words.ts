import type { Figure, Measure, Side } from "./result.ts";
import { spreadOf, ratios, type Spread } from "./spread.ts";

/**
 * The lines that tell a measure: what our side took, and how many times as much as each other side, with the least and the
 * most of all runs.
 *
 * @param goals the most that ours may take, as a multiple of the side at the same place among the others
 */
export function linesOf({ row, title, sides, figures }: Measure, goals: readonly number[]): string[] {
  const [ours, ...others] = sides;
  if (!ours) return [];
  return [
    `${row}. ${title}: ${taken(ours)}`,
    ...others.map((other, index) => {
      const ratio = ratios(ours.seconds, other.seconds);
      return `   ${times(ratio)} ${other.name} (${taken(other)})${verdict(ratio.median, goals[index])}`;
    }),
    ...figures.map((figure) => `   ${figureLine(figure)}`),
  ];
}

/** The line that tells a figure. */
export function figureLine({ name, value, unit, goal }: Figure): string {
  return `${name}: ${short(value)} ${unit}${verdict(value, goal)}`;
}

/** A ratio with its spread, such as “1.29 × (1.25 to 1.36)”. */
export function times({ median, least, most }: Spread): string {
  return `${median.toFixed(2)} × (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

/** A number with as many decimals as are worth reading. */
export function short(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: value < 100 ? 1 : 0 });
}

function taken({ seconds, cpu, mebibytes }: Side): string {
  const [time, work, memory] = [seconds, cpu, mebibytes].map((numbers) => spreadOf(numbers).median);
  return `${time?.toFixed(2)} s, ${work?.toFixed(2)} s of CPU, at most ${Math.round(memory ?? 0)} MiB`;
}

function verdict(value: number, goal: number | undefined): string {
  return goal === undefined ? "" : `; the goal is ${goal} or less: ${value <= goal ? "met" : "not met"}`;
}
