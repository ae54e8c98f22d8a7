/** A comparator for sorting: texts by their code units, the same on every machine; days and times from the earliest. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
