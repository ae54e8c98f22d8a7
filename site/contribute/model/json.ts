/** Serialises the data that a page passes to its script. `Infinity` becomes `null`, as in all JSON. */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** The inverse of `toJson`: a `max` of `null` becomes `Infinity` again. */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (name, value: unknown) => (name === "max" && value === null ? Infinity : value));
}
