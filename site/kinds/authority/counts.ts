import type { Rank } from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";
import { counted, numberInWords } from "../../format.ts";
import { activityOf } from "./activity.ts";

/** A number in the list of authorities. */
interface Count {
  /** Nothing where the authority has none, be there a note or not. */
  text: string | undefined;
  /** What counts less, or is of another kind. */
  note: string | undefined;
  /** What the list goes by when it is put in the order of the number: what is shown, and nothing else. */
  rank: Rank;
}

/** The numbers that the list of authorities shows. */
export type AuthorityCounts = Record<"uses" | "adopts" | "shares", Count>;

/** What an authority uses, has adopted and shares, in numbers. */
export function authorityCounts(slug: string, context: Context): AuthorityCounts {
  const { entries, uses, adoptions } = activityOf(slug, context);
  const { product: products, standard: standards } = entries;
  const [text, note] = [
    products > 0 && counted(products, "product", "products"),
    standards > 0 && counted(standards, "standard", "standards"),
  ].filter((words) => words !== false);
  return {
    uses: countOf(uses.inUse + uses.piloting, uses.reported, "reported"),
    adopts: countOf(adoptions.adopted, adoptions.planned, "planned"),
    shares: { text, note, rank: [products + standards] },
  };
}

function countOf(certain: number, less: number, word: string): Count {
  return {
    text: certain > 0 ? numberInWords(certain) : undefined,
    note: less > 0 ? `${less} ${word}` : undefined,
    rank: [certain, less],
  };
}
