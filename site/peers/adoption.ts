import type { Entry } from "../../schemas/index.ts";
import { adoptionCounts, adoptionFact, useCounts, useFact } from "../adoption/adoption.ts";
import { type AdoptionTables, adoptionTables, useTables } from "../adoption/rows.ts";
import type { PeerContext } from "../catalogue/make-context.ts";
import { referenceTo } from "../catalogue/reference.ts";

/** Who uses a product or has adopted a standard by the records of its own catalogue; undefined where nobody says so. */
export function adoptionAtHome({ kind, slug }: Entry, context: PeerContext): AdoptionTables | undefined {
  const { uses, adoptions } = context.relations;
  const subject = ({ authority }: { authority: Entry }) => referenceTo("authority", authority.slug, context);
  if (kind === "product" && uses.has(slug)) return useTables(uses.get(slug) ?? [], subject, context);
  if (kind === "standard" && adoptions.has(slug)) return adoptionTables(adoptions.get(slug) ?? [], subject, context);
  return undefined;
}

/**
 * The same in a few words, for the page of a thing that an earlier catalogue has too. Only those are counted whose home
 * is this catalogue: an authority that an earlier catalogue has is counted there, so that nobody is counted twice.
 */
export function adoptionFactAtHome({ kind, slug }: Entry, context: PeerContext): string | undefined {
  const { relations, today, peers } = context;
  const isAtHome = ({ authority }: { authority: Entry }): boolean => peers.leadingFor(authority) === authority;
  if (kind === "product") return useFact(useCounts((relations.uses.get(slug) ?? []).filter(isAtHome), today));
  if (kind !== "standard") return undefined;
  return adoptionFact(adoptionCounts((relations.adoptions.get(slug) ?? []).filter(isAtHome), today));
}
