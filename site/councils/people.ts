import { populationOf } from "../../schemas/vocabularies/populations.ts";
import { numberInWords } from "../format.ts";

/** Tolerance for a similar population, as a share of the council’s own. */
const tolerance = 0.2;

/**
 * The population of a council of the register: “263,000 people”. Rounded to 1,000, below 10,000 to 100; undefined if
 * not known.
 */
export function peopleInWords(slug: string): string | undefined {
  const population = populationOf(slug);
  if (population === undefined) return undefined;
  const unit = population < 10_000 ? 100 : 1000;
  return `${numberInWords(Math.round(population / unit) * unit)} people`;
}

/** Whether two councils have a similar population, by their slugs in the register. */
export function haveSimilarPopulation(slug: string, other: string): boolean {
  const [own, others] = [populationOf(slug), populationOf(other)];
  return own !== undefined && others !== undefined && Math.abs(own - others) <= own * tolerance;
}
