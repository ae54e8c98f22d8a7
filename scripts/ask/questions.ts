import type { Catalogue, Entry } from "../../schemas/index.ts";
import { certaintyOf } from "../../schemas/statements/certainty.ts";
import type { AdoptionRecord, Statements, SystemRecord, UseRecord } from "../../schemas/statements/statements.ts";

/** An unconfirmed statement about an authority. */
export type Question = UseRecord | SystemRecord | AdoptionRecord;

/** An authority with its unconfirmed statements. */
export interface Asked {
  authority: Entry<"authority">;
  questions: readonly Question[];
}

/** The filter of authorities and products. */
export interface Wanted {
  /** The slug of the only authority to ask; all if omitted. */
  authority?: string | undefined;
  /** The slug of the only product to ask about; everything if omitted. */
  product?: string | undefined;
}

/**
 * The statements that each authority has not confirmed, or not recently, sorted by slug. Successors are asked for an
 * authority that has ended; a member is not asked about its partnership’s statements.
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

/**
 * The first record of each product and standard, which takes precedence; records of predecessors that have stopped come
 * after it.
 */
function firstOfEach(records: readonly Question[]): Question[] {
  const groups = Map.groupBy(records, (one) =>
    "standard" in one ? `standard ${one.standard}` : one.product === undefined ? one : `product ${one.product}`,
  );
  return Array.from(groups.values(), ([first]) => first).filter((one) => one !== undefined);
}
