/** Delta-encodes ascending numbers, which takes fewer bytes as JSON. */
export function deltaEncode(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** Decodes the numbers that `deltaEncode` encoded. */
export function deltaDecode(gaps: readonly number[]): number[] {
  let number = 0;
  return gaps.map((gap) => (number += gap));
}
