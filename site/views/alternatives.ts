import type { Entry } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";

/** How many to show: more is a list, and there are pages for those. */
const shown = 6;

/** How many of the most used of each service are weighed, so that the work does not grow with the catalogue. */
const weighed = 40;

const mostUsedOfContext = new WeakMap<Context, Map<string, readonly Entry<"product">[]>>();

/**
 * Other products for the same services: first those that share most services, then the most used. Those of another
 * type, those that have ended and those in `except` are no alternatives.
 */
export function alternativesTo(
  product: Entry<"product">,
  except: ReadonlySet<string>,
  context: Context,
): Entry<"product">[] {
  const { type, services } = product.data;
  const candidates = new Set(services.flatMap((service) => mostUsed(service, context)));
  return [...candidates]
    .filter(({ slug, data }) => slug !== product.slug && !except.has(slug) && sameType(type, data.type))
    .map((entry) => ({
      entry,
      common: entry.data.services.filter((service) => services.includes(service)).length,
      users: usersOf(entry, context),
    }))
    .sort((a, b) => b.common - a.common || b.users - a.users)
    .slice(0, shown)
    .map(({ entry }) => entry);
}

function mostUsed(service: ServiceArea, context: Context): readonly Entry<"product">[] {
  const known = mostUsedOfContext.get(context) ?? new Map<string, readonly Entry<"product">[]>();
  mostUsedOfContext.set(context, known);
  const found = known.get(service) ?? sortedByUse(context.relations.serving.product.get(service) ?? [], context);
  known.set(service, found);
  return found;
}

function sortedByUse(products: readonly Entry<"product">[], context: Context): readonly Entry<"product">[] {
  return products
    .filter(({ data }) => !data.retired && data.stage !== "retired")
    .map((product) => ({ product, users: usersOf(product, context) }))
    .sort((a, b) => b.users - a.users)
    .slice(0, weighed)
    .map(({ product }) => product);
}

function usersOf({ slug }: Entry, { relations }: Context): number {
  return relations.uses.get(slug)?.filter(({ status }) => status !== "stopped").length ?? 0;
}

function sameType(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
