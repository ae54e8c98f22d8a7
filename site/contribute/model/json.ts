/** What a page hands to its script, as text. Numbers without a bound are written as nothing. */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** The inverse of `toJson`. */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (name, value: unknown) => (name === "max" && value === null ? Infinity : value));
}
