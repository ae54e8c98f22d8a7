import { populationOf } from "../../schemas/vocabularies/populations.ts";
import { numberInWords } from "../format.ts";

/** The largest part of its own population by which a council may differ and still have about as many people. */
const tolerance = 0.2;

/** How many people live in the area of a council of the register, where that is known: “263,000 people”. */
export function peopleInWords(slug: string): string | undefined {
  const population = populationOf(slug);
  if (population === undefined) return undefined;
  const unit = population < 10_000 ? 100 : 1000;
  return `${numberInWords(Math.round(population / unit) * unit)} people`;
}

/** Whether a council has about as many people as another, by their slugs in the register. */
export function haveAboutAsMany(slug: string, other: string): boolean {
  const [own, others] = [populationOf(slug), populationOf(other)];
  return own !== undefined && others !== undefined && Math.abs(own - others) <= own * tolerance;
}
