const names = new Intl.Collator("en-GB", { numeric: true });

/**
 * Compares names in British alphabetical order: accents and case only break ties, and digits are numbers, so Ŵyl sorts
 * before Zebra and 9 before 10.
 */
export function byName(a: string, b: string): number {
  return names.compare(a, b);
}
