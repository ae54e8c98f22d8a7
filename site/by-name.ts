const names = new Intl.Collator("en-GB", { numeric: true });

/** Compares names as a reader looks for them: Ŵyl beside Walsall and before Zebra, 9 before 10. */
export function byName(a: string, b: string): number {
  return names.compare(a, b);
}
