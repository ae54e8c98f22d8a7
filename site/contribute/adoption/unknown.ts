import { listOf } from "../../../schemas/statements/answer.ts";
import type { PrefilledStatement } from "../../../schemas/statements/prefilled-statement.ts";
import { meantBySlug } from "../checking/meant.ts";
import { type FormProblem, ownProblem, placeOfAuthority } from "../checking/problem.ts";
import type { Published } from "../checking/published.ts";

/** Returns a problem for each slug in the query string that the catalogue does not have, with suggestions. */
export function unknownSlugs(given: PrefilledStatement | undefined, published: Published): FormProblem[] {
  if (!given) return [];
  const { kind, slug, authority } = given;
  return [
    ...(kind === "system" || published.get(kind, slug)
      ? []
      : [unknown([listOf[kind], 0, kind], kind, slug, published)]),
    ...(authority === undefined || published.get("authority", authority)
      ? []
      : [unknown(placeOfAuthority, "authority", authority, published)]),
  ];
}

function unknown(
  at: FormProblem["at"],
  kind: "product" | "standard" | "authority",
  slug: string,
  published: Published,
): FormProblem {
  const wording = `The address of this page names the ${kind} “${slug}”, which is not in the catalogue. Choose another.`;
  return ownProblem("unknown-reference", at, wording, { meant: meantBySlug(published, kind, slug) });
}
