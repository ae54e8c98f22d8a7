/** Writes ascending numbers as the distance of each from the one before, which takes less room. */
export function gapsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** Reads the numbers again. */
export function numbersFrom(gaps: readonly number[]): number[] {
  let number = 0;
  return gaps.map((gap) => (number += gap));
}
