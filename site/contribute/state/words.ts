/** Formats a value of an entry in one line: its scalars, separated by commas, without field names. */
export function valueInWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value)
    .map(valueInWords)
    .filter((text) => text !== "")
    .join(", ");
}
