/** Delta-encodes ascending numbers, which takes fewer bytes as JSON. */
export function gapsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** Decodes the numbers that `gapsOf` encoded. */
export function numbersFrom(gaps: readonly number[]): number[] {
  let number = 0;
  return gaps.map((gap) => (number += gap));
}
