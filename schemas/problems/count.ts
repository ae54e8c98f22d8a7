/** `1234` → “1,234”. Loading the formats of a language takes a command longer than telling what it found. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3}){1,5}$)/g, ",");
}

/** A number with its noun: “1 error”, “1,200 errors”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}
