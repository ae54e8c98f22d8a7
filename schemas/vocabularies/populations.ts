import register from "./populations.json" with { type: "json" };

const bySlug = new Map(Object.entries(register.populations));

/** The reference year of the population estimates. */
export const populationYear = register.year;

/**
 * Returns the population of a council’s area, undefined if unknown. `populations.json` states the source.
 *
 * @param slug its slug in the register of UK local authorities
 */
export function populationOf(slug: string): number | undefined {
  return bySlug.get(slug);
}
