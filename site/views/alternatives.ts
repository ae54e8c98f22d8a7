import { type Entry, type FieldsOf, isRetired } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { byRank, type Rank, usersOfProduct, useRank } from "./adoption.ts";
import { allServices, entriesFor } from "./service.ts";

/** How many to show: more is a list, and there are pages for those. */
const shown = 6;

/** How many of the most used of each service are weighed, so that the work does not grow with the catalogue. */
const weighed = 40;

/** What is worked out once for a catalogue. */
interface Known {
  mostUsed: Map<ServiceArea, readonly Entry<"product">[]>;
  /** What can be replaced → the products that say they replace it. */
  replacing: ReadonlyMap<string, readonly Entry<"product">[]>;
}

const knownOfContext = new WeakMap<Context, Known>();

/** Products that a reader of another may want to see. */
export interface OtherProducts {
  /** Those that say they replace it, and those that replace the same as it does: nothing less makes an alternative. */
  alternatives: Entry<"product">[];
  /** Others for the same services. */
  others: Entry<"product">[];
}

/**
 * Other products for the services of a product: of the others, first those that share most of its tags, then those of its
 * type, then those that share most services and are most used. Those that have ended and those in `except` are left out.
 */
export function otherProducts(product: Entry<"product">, except: ReadonlySet<string>, context: Context): OtherProducts {
  const { mostUsed, replacing } = knownOf(context);
  const isOther = (other: Entry<"product">): boolean =>
    other !== product && !except.has(other.slug) && isCurrent(other, context);
  const replaced = [product.slug, ...replacedBy(product.data)];
  const alternatives = new Set(replaced.flatMap((what) => replacing.get(what) ?? []).filter(isOther));
  const services = product.data.services.length > 0 ? product.data.services : allServices;
  const others = new Set(
    services.flatMap((service) => {
      const found = mostUsed.get(service) ?? mostUsedFor(service, context);
      mostUsed.set(service, found);
      return found.filter((other) => isOther(other) && !alternatives.has(other));
    }),
  );
  return {
    alternatives: inOrder([...alternatives], (other) => useRank(usersOfProduct(other.slug, context))),
    others: inOrder([...others], (other) => likeness(product.data, other, services, context)),
  };
}

function likeness(
  { type, tags = [] }: FieldsOf["product"],
  { slug, data }: Entry<"product">,
  services: readonly ServiceArea[],
  context: Context,
): Rank {
  return [
    (data.tags ?? []).filter((tag) => tags.includes(tag)).length,
    type !== undefined && data.type === type ? 1 : 0,
    // What is for any service shares each, and is less of a match than what names it.
    data.services.filter((service) => services.includes(service)).length,
    ...useRank(usersOfProduct(slug, context)),
  ];
}

function inOrder(
  products: readonly Entry<"product">[],
  rankOf: (product: Entry<"product">) => Rank,
): Entry<"product">[] {
  return products
    .map((product) => ({ product, rank: rankOf(product) }))
    .sort((a, b) => byRank(a.rank, b.rank) || byName(a.product.data.name, b.product.data.name))
    .slice(0, shown)
    .map(({ product }) => product);
}

function knownOf(context: Context): Known {
  const known = knownOfContext.get(context) ?? {
    mostUsed: new Map<ServiceArea, readonly Entry<"product">[]>(),
    replacing: replacingIn(context),
  };
  knownOfContext.set(context, known);
  return known;
}

function replacingIn({ catalogue }: Context): Known["replacing"] {
  const replacing = new Map<string, Entry<"product">[]>();
  for (const product of catalogue.product.values()) {
    for (const what of replacedBy(product.data)) replacing.set(what, [...(replacing.get(what) ?? []), product]);
  }
  return replacing;
}

/** What a product says it replaces: slugs of products, and names of systems, which no slug is equal to. */
function replacedBy({ replaces = [] }: FieldsOf["product"]): string[] {
  return replaces.flatMap(({ product, system }) => product ?? (system ? `system: ${system.name}` : []));
}

function mostUsedFor(service: ServiceArea, context: Context): readonly Entry<"product">[] {
  const { own, any } = entriesFor("product", service, context);
  return [...own, ...any]
    .filter((product) => isCurrent(product, context))
    .map((product) => ({ product, rank: useRank(usersOfProduct(product.slug, context)) }))
    .sort((a, b) => byRank(a.rank, b.rank))
    .slice(0, weighed)
    .map(({ product }) => product);
}

function isCurrent({ data }: Entry<"product">, { today }: Context): boolean {
  return !isRetired(data, today) && data.stage !== "retired";
}
