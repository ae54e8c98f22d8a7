import type { Measured } from "./compare.ts";

/** Collects how much memory things took for catalogues of several sizes. */
export class Memory {
  /** Name → number of entries → MiB. */
  readonly #peaks = new Map<string, Map<number, number>>();

  /** Notes what the sides of a comparison took. */
  note(entries: number, sides: readonly Measured[]): void {
    for (const { name, mebibytes } of sides) {
      const peaks = this.#peaks.get(name) ?? new Map<number, number>();
      this.#peaks.set(name, peaks.set(entries, Math.max(mebibytes, peaks.get(entries) ?? 0)));
    }
  }

  /** A line for each thing: the peaks and, from the smallest to the largest catalogue, how much each entry adds. */
  *lines(): Generator<string> {
    for (const [name, peaks] of this.#peaks) {
      const sizes = Array.from(
        peaks,
        ([entries, mebibytes]) => `${Math.round(mebibytes)} MiB for ${entries.toLocaleString("en-GB")}`,
      );
      yield `${name}: ${[sizes.join(", "), ...growth([...peaks])].join("; ")}`;
    }
  }
}

function growth(peaks: readonly (readonly [entries: number, mebibytes: number])[]): string[] {
  const [[fewest = 0, least = 0] = [], [most = 0, highest = 0] = []] = [peaks[0], peaks.at(-1)];
  if (fewest === most) return [];
  const kibibytes = ((highest - least) * 1024) / (most - fewest);
  return [`each more entry adds ${kibibytes.toFixed(1)} KiB`];
}
