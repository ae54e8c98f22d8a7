import type { Entry } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { byRank, usersOfProduct, useRank } from "./adoption.ts";
import { allServices, entriesFor } from "./service.ts";

/** How many to show: more is a list, and there are pages for those. */
const shown = 6;

/** How many of the most used of each service are weighed, so that the work does not grow with the catalogue. */
const weighed = 40;

const mostUsedOfContext = new WeakMap<Context, Map<string, readonly Entry<"product">[]>>();

/** Other products for the services of a product. */
export interface OtherProducts {
  /** Those that can take its place: of the same type, and with a tag in common. */
  alternatives: Entry<"product">[];
  /** Those of the same type that only stand beside it. */
  others: Entry<"product">[];
}

/**
 * Other products for the same services: first those that share most services, then the most used. Those that have ended
 * and those in `except` are left out.
 */
export function otherProducts(product: Entry<"product">, except: ReadonlySet<string>, context: Context): OtherProducts {
  const { type, services: named, tags = [] } = product.data;
  const services = named.length > 0 ? named : allServices;
  const candidates = (tag?: string): Entry<"product">[] =>
    services.flatMap((service) => mostUsed(service, tag, context));
  const isOther = ({ slug, data }: Entry<"product">): boolean =>
    slug !== product.slug && !except.has(slug) && type !== undefined && data.type === type;
  const alternatives = inOrder(tags.flatMap(candidates).filter(isOther), services, context);
  const known = new Set(alternatives);
  const others = candidates().filter((other) => isOther(other) && !known.has(other));
  return { alternatives: alternatives.slice(0, shown), others: inOrder(others, services, context).slice(0, shown) };
}

function inOrder(
  products: readonly Entry<"product">[],
  services: readonly ServiceArea[],
  context: Context,
): Entry<"product">[] {
  return [...new Set(products)]
    .map((entry) => ({
      entry,
      // What is for any service shares each, and is less of a match than what names it.
      common: entry.data.services.filter((service) => services.includes(service)).length,
      rank: useRank(usersOfProduct(entry.slug, context)),
    }))
    .sort((a, b) => b.common - a.common || byRank(a.rank, b.rank))
    .map(({ entry }) => entry);
}

/** The most used products for a service, or those of them with a tag. */
function mostUsed(service: ServiceArea, tag: string | undefined, context: Context): readonly Entry<"product">[] {
  const known = mostUsedOfContext.get(context) ?? new Map<string, readonly Entry<"product">[]>();
  mostUsedOfContext.set(context, known);
  const key = tag === undefined ? service : `${service} ${tag}`;
  const found = known.get(key) ?? sortedByUse(productsFor(service, tag, context), context);
  known.set(key, found);
  return found;
}

function productsFor(service: ServiceArea, tag: string | undefined, context: Context): Entry<"product">[] {
  const { own, any } = entriesFor("product", service, context);
  return [...own, ...any].filter(
    ({ data }) => !data.retired && data.stage !== "retired" && (tag === undefined || (data.tags ?? []).includes(tag)),
  );
}

function sortedByUse(products: readonly Entry<"product">[], context: Context): readonly Entry<"product">[] {
  return products
    .map((product) => ({ product, rank: useRank(usersOfProduct(product.slug, context)) }))
    .sort((a, b) => byRank(a.rank, b.rank))
    .slice(0, weighed)
    .map(({ product }) => product);
}
