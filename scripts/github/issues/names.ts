import { slugInAddress } from "../../../schemas/finding/address.ts";
import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import type { FoundAuthority } from "../../../schemas/finding/directory.ts";
import type { Catalogue, Kind } from "../../../schemas/index.ts";
import { nameIndex, productIndex } from "../../lib/name-index.ts";
import { escapedText } from "../../reporters/markup.ts";
import type { Question } from "./question.ts";
import type { IssueProblem } from "./reading.ts";
import { linesOf, namesOf as splitNames, type FindSlug } from "./values.ts";

/**
 * Returns a function that finds the slug of an entry by its name or slug as typed, or by the address of its page;
 * authorities and products also by their other names.
 */
export function slugFinder(catalogue: Catalogue, { find }: AuthorityFinder): FindSlug {
  // Indices are built lazily and cached: an answer may have thousands of lines, and most forms name no products.
  const indices = new Map<Kind, ReturnType<typeof nameIndex>>();
  return (kind, typed) => {
    const slug = slugInAddress(kind, typed);
    if (slug !== undefined && catalogue[kind].has(slug)) return slug;
    if (kind !== "authority") return index(kind)(typed);
    const answer = find(typed);
    return answer.type === "one" ? answer.authority.slug : undefined;
  };

  function index(kind: Kind): ReturnType<typeof nameIndex> {
    const known = indices.get(kind) ?? (kind === "product" ? productIndex(catalogue) : nameIndex(catalogue, kind));
    indices.set(kind, known);
    return known;
  }
}

/** The problems of each authority named in an answer: missing, unknown, ambiguous, not in the catalogue, or ended. */
export function authorityProblems(
  questions: readonly Question[],
  answers: ReadonlyMap<string, string>,
  { find }: AuthorityFinder,
): IssueProblem[] {
  return questions.flatMap((question) => {
    const { id, label, answer, required } = question;
    const typed = answers.get(label) ?? (required ? "" : undefined);
    if (!("reference" in answer) || answer.reference !== "authority" || typed === undefined) return [];
    const isName = (one: string): boolean => find(one).type === "one";
    return linesOf(answer, typed, isName).flatMap((typed): IssueProblem[] => {
      const about = { question: id, typed: escapedText(typed, 100) };
      const found = find(typed);
      if (found.type === "several")
        return [{ type: "several-authorities", ...about, near: namesOf(found.authorities) }];
      if (found.type === "none") {
        // An entry has one authority: where an answer names several, each of them is proposed.
        const named = splitNames(typed, isName).map(find);
        const several = named.flatMap((one) => (one.type === "one" ? one.authority : []));
        return [{ type: "no-authority", ...about, near: namesOf(several.length > 1 ? several : found.near) }];
      }
      const { name, listed, former } = found.authority;
      if (!listed) return [{ type: "unlisted-authority", ...about, name }];
      return former === undefined ? [] : [{ type: "authority-ended", question: id, typed: former, name }];
    });
  });
}

function namesOf(authorities: readonly FoundAuthority[]): string[] {
  return authorities.slice(0, 5).map(({ name }) => name);
}
