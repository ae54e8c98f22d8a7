/** Formats a number with thousands separators: `1234` → “1,234”. `Intl.NumberFormat` is too slow to load for a command. */
export function withThousandsSeparators(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3}){1,5}$)/g, ",");
}

/** A number with its noun: “1 error”, “1,200 errors”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${withThousandsSeparators(number)} ${number === 1 ? one : many}`;
}
