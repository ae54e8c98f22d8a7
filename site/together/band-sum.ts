import { poundsInWords } from "../format.ts";

/** A range of money, in pounds, bounds included; `most` may be `Infinity`. */
interface Range {
  least: number;
  most: number;
}

/**
 * Sums the ranges of contracts’ bands; undefined if there are none, or if any contract does not state its band.
 *
 * @param bands the band of each contract
 */
export function sumOf(bands: readonly (string | undefined)[]): Range | undefined {
  const ranges = bands.map((band) => band && rangeOf(band));
  if (ranges.length === 0 || !ranges.every((range) => typeof range === "object")) return undefined;
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
}

/**
 * Returns the band that contains the whole range of a sum of bands: “over £500,000” for two of that. Undefined for two of
 * £5,000 to £25,000, whose sum may be less or more than £25,000.
 *
 * @param all every band, such as `5k-25k`
 */
export function bandOfSum(bands: readonly (string | undefined)[], all: readonly string[]): string | undefined {
  const sum = sumOf(bands);
  return (
    sum &&
    all.find((band) => {
      const range = rangeOf(band);
      return range !== undefined && range.least <= sum.least && sum.most <= range.most;
    })
  );
}

/** Returns a range in words: “£50,000 to £200,000”, “up to £10,000”, “over £1,000,000”, “nothing”. */
export function sumInWords({ least, most }: Range): string {
  if (most === Infinity) return `over ${poundsInWords(least)}`;
  if (least === 0) return most === 0 ? "nothing" : `up to ${poundsInWords(most)}`;
  return `${poundsInWords(least)} to ${poundsInWords(most)}`;
}

/**
 * Reads a band by its word, in thousands of pounds: `none`, `under-5k`, `5k-25k`, `over-500k`. Undefined for other
 * words.
 */
function rangeOf(band: string): Range | undefined {
  if (band === "none") return { least: 0, most: 0 };
  const [, side, low = "", high = ""] = /^(?:(under|over)-)?(\d+)k(?:-(\d+)k)?$/.exec(band) ?? [];
  if (low === "") return undefined;
  const amount = Number(low) * 1000;
  if (side === "under") return { least: 0, most: amount };
  if (side === "over") return { least: amount, most: Infinity };
  return high === "" ? undefined : { least: amount, most: Number(high) * 1000 };
}
