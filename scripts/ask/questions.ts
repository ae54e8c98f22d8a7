import type { Catalogue, Entry } from "../../schemas/index.ts";
import { certaintyOf } from "../../schemas/statements/certainty.ts";
import type { AdoptionRecord, Statements, SystemRecord, UseRecord } from "../../schemas/statements/statements.ts";

/** Something that is said of an authority and that it has not confirmed. */
export type Question = UseRecord | SystemRecord | AdoptionRecord;

/** What an authority can be asked. */
export interface Asked {
  authority: Entry<"authority">;
  questions: readonly Question[];
}

/** Whom to ask, and about what. */
export interface Wanted {
  /** The slug of the one authority to ask; all when it is left out. */
  authority?: string | undefined;
  /** The slug of the one product to ask about; everything when it is left out. */
  product?: string | undefined;
}

/**
 * What each authority is to be asked, in the order of slugs: whatever is said of it that it has not confirmed, or not for
 * long. One that has ended is not asked, but its successors; a member not for what its partnership says.
 */
export function questionsFor(
  authorities: Catalogue["authority"],
  { usesOf, adoptionsOf, systemsOf }: Statements,
  today: string,
  { authority: only, product }: Wanted = {},
): Asked[] {
  const wanted = [...authorities.values()].filter(({ slug }) => slug === (only ?? slug));
  return wanted.flatMap((authority) => {
    const uses = usesOf.get(authority.slug) ?? [];
    const all: readonly Question[] =
      product === undefined
        ? [...uses, ...(systemsOf.get(authority.slug) ?? []), ...(adoptionsOf.get(authority.slug) ?? [])]
        : uses.filter((use) => use.product === product);
    const open = firstOfEach(all).filter((one) => !one.through && certaintyOf(one, today) !== "confirmed");
    return open.length > 0 ? [{ authority, questions: open }] : [];
  });
}

/** The record that counts of each product and standard; what predecessors have stopped stands behind it. */
function firstOfEach(records: readonly Question[]): Question[] {
  const groups = Map.groupBy(records, (one) =>
    "standard" in one ? `standard ${one.standard}` : one.product === undefined ? one : `product ${one.product}`,
  );
  return Array.from(groups.values(), ([first]) => first).filter((one) => one !== undefined);
}
