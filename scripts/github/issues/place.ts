import { type Catalogue, type Kind, type Place, slugOf } from "../../../schemas/index.ts";
import { suggest } from "../../../schemas/reading/suggest.ts";
import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { nameIndex, namesOf } from "../../lib/names.ts";
import { visible } from "../markup.ts";
import { namesIn } from "./names.ts";
import type { IssueProblem } from "./reading.ts";

/** Where a new entry goes in the catalogue, as far as that can be said, and what stands in the way. */
export interface Found {
  place: Place;
  problems: IssueProblem[];
}

/**
 * The place of a new entry: the folder of the authority that was named, under a slug made from the entry’s name. A place
 * that cannot be said is stood in for, so that the rest of the entry can be checked all the same.
 *
 * @param whose the authority as somebody typed it
 */
export function placeFor(kind: Kind, name: unknown, whose: string | undefined, catalogue: Catalogue): Found {
  const problems: IssueProblem[] = [];
  const slug = slugFor(kind, typeof name === "string" ? name : "");
  if (slug === "" && typeof name === "string") problems.push({ says: "no-slug", question: "name" });
  if (slug !== "" && catalogue[kind].has(slug)) problems.push({ says: "taken", question: "name", kind, slug });
  if (kind === "authority") return { place: { kind, slug: slug || standIn, authority: slug || standIn }, problems };

  const authorities = namesOf(catalogue, "authority");
  const authority = whose === undefined ? undefined : namesIn(catalogue)("authority", whose);
  if (authority === undefined) {
    const typed = visible(whose ?? "", 100);
    const near = suggest(
      typed,
      authorities.flatMap((one) => [one.name, one.slug]),
    ).slice(0, 3);
    problems.push({ says: "no-authority", question: "authority", typed, near });
  }
  return { place: { kind, slug: slug || standIn, authority: authority ?? standIn }, problems };
}

const standIn = "not-known-yet";

/** A local authority has the slug that the register gives it. */
function slugFor(kind: Kind, name: string): string {
  const registered = kind === "authority" ? nameIndex(localAuthorities)(name) : undefined;
  return registered ?? slugOf(name);
}
