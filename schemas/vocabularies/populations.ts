import register from "./populations.json" with { type: "json" };

const bySlug = new Map(Object.entries(register.populations));

/** The year for which the populations were estimated. */
export const populationYear = register.year;

/**
 * How many people live in the area of a council, where that is known; the source is stated in `populations.json`.
 *
 * @param slug of the register of UK local authorities
 */
export function populationOf(slug: string): number | undefined {
  return bySlug.get(slug);
}
