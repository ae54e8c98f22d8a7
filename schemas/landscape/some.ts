/** The most examples of one thing. */
const most = 10;

/** The first ten of some values with commas between them, and how many more there are. */
export function some(values: readonly (string | number)[]): string {
  const more = values.length - most;
  return `${values.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
