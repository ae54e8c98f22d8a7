/** Returns the values that occur more than once in a list, without their first occurrence. */
export function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
