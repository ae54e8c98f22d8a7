import { compareTexts } from "../../../schemas/compare.ts";
import type { Context } from "../../catalogue/context.ts";
import { isCouncil } from "../../councils/council.ts";
import { placeName } from "../../councils/place-name.ts";
import { coversUk } from "../../covers-uk.ts";

/** Returns example questions that the search answers, about the entries with the most statements. */
export function exampleQueries({ catalogue: { authority, product, standard }, relations }: Context): string[] {
  const council = mostSaid(relations.usesOf, (slug) => {
    const entry = authority.get(slug);
    return entry && isCouncil(entry.data) && !relations.succession.hasEnded(entry) ? entry.data.name : undefined;
  });
  const told = mostSaid(relations.naming.product, (slug) => product.get(slug)?.data.name);
  const met = mostSaid(relations.conformance, (slug) => standard.get(slug)?.data.name);
  return [
    ...(council === undefined ? [] : [`What does ${placeName(council)} use?`]),
    ...(council === undefined || !coversUk ? [] : [`Councils like ${placeName(council)}`]),
    ...(told === undefined ? [] : [`Who uses ${told}?`, `How much does ${told} cost?`]),
    ...(met === undefined ? [] : [`Which products meet ${met}?`]),
  ];
}

/** Returns the name of the entry with the most records; of several, the first by slug. */
function mostSaid(
  said: ReadonlyMap<string, readonly unknown[]>,
  nameOf: (slug: string) => string | undefined,
): string | undefined {
  const named = Array.from(said, ([slug, records]) => ({ name: nameOf(slug), slug, count: records.length }));
  const [most] = named
    .filter(({ name }) => name !== undefined)
    .sort((a, b) => b.count - a.count || compareTexts(a.slug, b.slug));
  return most?.name;
}
