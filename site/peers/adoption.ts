import type { Entry } from "../../schemas/index.ts";
import {
  countAdoptions,
  adoptionFact,
  type UseCounts,
  countUses,
  useFact,
  usersOfProduct,
} from "../adoption/adoption.ts";
import { type AdoptionTables, adoptionTables, useTables } from "../adoption/rows.ts";
import type { Context, PeerContext } from "../catalogue/make-context.ts";
import { referenceTo } from "../catalogue/reference.ts";

/** The users of a product or adopters of a standard in the peer’s own records; undefined if there are none. */
export function adoptionAtHome({ kind, slug }: Entry, context: PeerContext): AdoptionTables | undefined {
  const { uses, adoptions } = context.relations;
  const subject = ({ authority }: { authority: Entry }) => referenceTo("authority", authority.slug, context);
  if (kind === "product" && uses.has(slug)) return useTables(uses.get(slug) ?? [], subject, context);
  if (kind === "standard" && adoptions.has(slug)) return adoptionTables(adoptions.get(slug) ?? [], subject, context);
  return undefined;
}

/**
 * Summarises the users of a product or adopters of a standard for the page of a subject that an earlier catalogue has too;
 * undefined if there are none. Counts only authorities whose home is this peer: others are counted in their own catalogue.
 */
export function adoptionFactAtHome({ kind, slug }: Entry, context: PeerContext): string | undefined {
  if (kind === "product") return useFact(usersAtHome(slug, context));
  if (kind !== "standard") return undefined;
  const { relations, today } = context;
  const adoptions = (relations.adoptions.get(slug) ?? []).filter(({ authority }) => hasHomeHere(authority, context));
  return adoptionFact(countAdoptions(adoptions, today));
}

/** Counts the users of a product in its own catalogue whose home that catalogue is. */
export function usersAtHome(slug: string, context: Context): UseCounts {
  if (!context.peer) return usersOfProduct(slug, context);
  const uses = (context.relations.uses.get(slug) ?? []).filter(({ authority }) => hasHomeHere(authority, context));
  return countUses(uses, context.today);
}

function hasHomeHere(authority: Entry<"authority">, { peers }: Context): boolean {
  return peers === undefined || peers.canonicalFor(authority) === authority;
}
