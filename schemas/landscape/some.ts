/** The most values that are listed. */
const most = 10;

/** Joins the first ten values with commas, and appends the number of the rest. */
export function some(values: readonly (string | number)[]): string {
  const more = values.length - most;
  return `${values.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
