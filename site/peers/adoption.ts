import type { Entry } from "../../schemas/index.ts";
import {
  adoptionCounts,
  adoptionFact,
  type UseCounts,
  useCounts,
  useFact,
  usersOfProduct,
} from "../adoption/adoption.ts";
import { type AdoptionTables, adoptionTables, useTables } from "../adoption/rows.ts";
import type { Context, PeerContext } from "../catalogue/make-context.ts";
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
  if (kind === "product") return useFact(usersAtHome(slug, context));
  if (kind !== "standard") return undefined;
  const { relations, today } = context;
  const adoptions = (relations.adoptions.get(slug) ?? []).filter(({ authority }) => isAtHome(authority, context));
  return adoptionFact(adoptionCounts(adoptions, today));
}

/** Counts who uses a product, in its own catalogue and by those whose home that is. */
export function usersAtHome(slug: string, context: Context): UseCounts {
  if (!context.peer) return usersOfProduct(slug, context);
  const uses = (context.relations.uses.get(slug) ?? []).filter(({ authority }) => isAtHome(authority, context));
  return useCounts(uses, context.today);
}

function isAtHome(authority: Entry<"authority">, { peers }: Context): boolean {
  return peers === undefined || peers.leadingFor(authority) === authority;
}
