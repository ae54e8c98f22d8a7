import { dateInWords } from "../../fields/date-in-words.ts";
import { authorityWithSlug } from "../../vocabularies/local-authorities.ts";
import type { EndedCouncil } from "../../vocabularies/reorganisations.ts";

/** Returns a sentence that says when a council ended, or will end, and which councils took or take over. */
export function endInWords({ name, lastDay, successors }: EndedCouncil, isOver: boolean): string {
  const heirs = successors.map((slug) => authorityWithSlug(slug)?.name ?? slug).join(" and ");
  return `${name} ${isOver ? "ended" : "ends"} on ${dateInWords(lastDay)}; ${heirs} ${isOver ? "took" : "takes"} over.`;
}
