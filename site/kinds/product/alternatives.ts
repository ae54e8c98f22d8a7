import { capitalised, uncapitalised } from "../../../schemas/capitals.ts";
import { withArticle } from "../../../schemas/fields/noun.ts";
import { type Entry, type FieldsOf, isRetired } from "../../../schemas/index.ts";
import { plainName } from "../../../schemas/likeness/plain-name.ts";
import { isPublicCode } from "../../../schemas/publiccode/from-product.ts";
import { proprietary } from "../../../schemas/vocabularies/licences.ts";
import { productTypes } from "../../../schemas/vocabularies/product.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import { byRank, type Rank, usersOfProduct, useRank } from "../../adoption/adoption.ts";
import { byName } from "../../by-name.ts";
import type { Context } from "../../catalogue/context.ts";
import { type ReplaceableSystem, replaceablesIn } from "../../contracts/replaceable.ts";
import { listInWords } from "../../format.ts";
import { memoisePerObject } from "../../memoise-per-object.ts";
import { services } from "../../services/services.ts";
import { excludesNations, type Nation, nationsWith } from "./nations.ts";

/** Maximum number of alternatives on a product’s page; other pages have the full list. */
const shown = 6;

/**
 * Maximum number of candidates of each service, the most used ones, so that the work does not grow with the catalogue.
 */
const maxCandidates = 40;

type Product = FieldsOf["product"];
type Replacement = NonNullable<Product["replaces"]>[number];

/** An alternative, with the reason. */
export interface Alternative {
  product: Entry<"product">;
  /** “Replaces it”, “Also an application for parking” */
  why: string;
  /** The product’s statement that it replaces the other, if it makes one. */
  replacement: Replacement | undefined;
}

/** The subject whose alternatives are wanted: a product, or a system without an entry. */
interface Wanted {
  /** Its keys in `replaces` of other products. */
  keys: readonly string[];
  data: Pick<Product, "type" | "services" | "tags" | "licences" | "replaces">;
  /** Its nations: those that it is for or whose councils use it; empty if unknown. */
  nations: readonly Nation[];
  /** Slugs of excluded products. */
  except: ReadonlySet<string>;
}

/** The rank of each reason; a higher number is a stronger reason. */
const tiers = { replaces: 3, replacesTheSame: 2, alike: 1 } as const;

/** An unranked alternative. Its reason is formatted only if it is shown. */
interface Candidate extends Omit<Alternative, "why"> {
  why: () => string;
  tier: number;
}

/** Lookup tables, computed once for a catalogue. */
interface Known {
  /** All tags of products. */
  tags: ReadonlySet<string>;
  mostUsed: Map<ServiceArea | "any", readonly Entry<"product">[]>;
  /** Key of the replaced subject → the products that say they replace it, with the details. */
  replacing: ReadonlyMap<string, readonly { product: Entry<"product">; replacement: Replacement }[]>;
}

/**
 * The alternatives to a product, ranked: those that say they replace it, then those that replace the same subject, then
 * similar ones. Within each group, those that share both a service and a tag come first, and of these, if the product
 * is proprietary, the open ones of the same type; then by number of shared tags, number of shared services, same type,
 * openness and use. Left out are products that have ended, those in `except`, and similar ones limited to nations in
 * which nobody has the product.
 */
export function alternativesTo(
  { slug, data }: Entry<"product">,
  except: ReadonlySet<string>,
  context: Context,
  most = shown,
): Alternative[] {
  const wanted: Wanted = {
    keys: [slug],
    data,
    nations: nationsWith(slug, data, context),
    except: new Set([...except, slug]),
  };
  return alternatives(wanted, context, most);
}

/**
 * The alternatives to a system without an entry, ranked in the same way. The system counts as a proprietary application
 * whose tags are those found in its description.
 */
export function alternativesToSystem(
  { name, also, is = "", services: aims }: ReplaceableSystem,
  context: Context,
  most: number,
): Alternative[] {
  const words = new Set(is.split(/\W+/));
  const tags = [...knownOf(context).tags].filter((tag) => tag.split("-").every((word) => words.has(word)));
  const data: Wanted["data"] = { type: "application", services: [...aims], tags, licences: { code: proprietary } };
  return alternatives({ keys: [name, ...also].map(keyOfSystem), data, nations: [], except: new Set() }, context, most);
}

/** The systems with a page of alternatives: those that an authority uses or has used, or that have an alternative. */
export const systemsWithPage = memoisePerObject((context: Context): readonly ReplaceableSystem[] =>
  [...replaceablesIn(context).systems.values()].filter(
    (system) => system.uses.length > 0 || alternativesToSystem(system, context, 1).length > 0,
  ),
);

function alternatives(wanted: Wanted, context: Context, most: number): Alternative[] {
  const candidates = new Map<Entry<"product">, Candidate>();
  for (const candidate of [
    ...replacing(wanted, context),
    ...replacingTheSame(wanted, context),
    ...alike(wanted, context),
  ]) {
    const { product } = candidate;
    if (wanted.except.has(product.slug) || candidates.has(product) || !isCurrent(product, context)) continue;
    candidates.set(product, candidate);
  }
  return [...candidates.values()]
    .map(({ tier, ...found }) => ({ ...found, rank: [tier, ...likeness(wanted.data, found.product, context)] }))
    .sort((a, b) => byRank(a.rank, b.rank) || byName(a.product.data.name, b.product.data.name))
    .slice(0, most)
    .map(({ product, why, replacement }) => ({ product, why: why(), replacement }));
}

function replacing({ keys }: Wanted, context: Context): Candidate[] {
  const { replacing: known } = knownOf(context);
  return keys
    .flatMap((key) => known.get(key) ?? [])
    .map(({ product, replacement }) => ({
      product,
      why: () => fits[replacement.fit ?? "full"],
      replacement,
      tier: tiers.replaces,
    }));
}

const fits: Readonly<Record<NonNullable<Replacement["fit"]>, string>> = {
  full: "Replaces it",
  partial: "Replaces part of it",
  adjacent: "Meets the same need in another way",
};

function replacingTheSame({ data: { replaces = [] } }: Wanted, context: Context): Candidate[] {
  return replaces.flatMap((aim) =>
    (knownOf(context).replacing.get(keyOf(aim)) ?? []).map(({ product }) => ({
      product,
      why: () => `Also replaces ${nameOf(aim, context)}`,
      replacement: undefined,
      tier: tiers.replacesTheSame,
    })),
  );
}

/** Similar products: those that share two of type, service and tag. */
function alike({ data, nations: known }: Wanted, context: Context): Candidate[] {
  return mostUsedLike(data, context).flatMap((product) => {
    if (excludesNations(product.data, known)) return [];
    const { sameType, sharedServices, sharedTags } = inCommon(data, product.data);
    const shared = [sameType, sharedServices.length > 0, sharedTags.length > 0].filter(Boolean).length;
    if (shared < 2) return [];
    const why = (): string => {
      const { type } = product.data;
      const what = type && withArticle(uncapitalised(productTypes.title(type)));
      const also = what === undefined ? "Also" : sameType ? `Also ${what}` : capitalised(what);
      const aims = sharedServices.map((service) => uncapitalised(services.title(service)));
      return `${also} ${aims.length > 0 ? `for ${listInWords(aims)}` : `about ${listInWords(sharedTags)}`}`;
    };
    return [{ product, why, replacement: undefined, tier: tiers.alike }];
  });
}

function likeness(of: Wanted["data"], { slug, data }: Entry<"product">, context: Context): Rank {
  const { sameType, sharedServices, sharedTags } = inCommon(of, data);
  const isClose = sharedServices.length > 0 && sharedTags.length > 0;
  const isOpenInstead = of.licences?.code === proprietary && isPublicCode(data);
  return [
    isClose ? 1 : 0,
    // Openness outranks the number of shared tags only for close products of the same type: a library does not replace
    // a planning system.
    isClose && sameType && isOpenInstead ? 1 : 0,
    sharedTags.length,
    sharedServices.length,
    sameType ? 1 : 0,
    isOpenInstead ? 1 : 0,
    ...useRank(usersOfProduct(slug, context)),
  ];
}

interface Common {
  sameType: boolean;
  sharedServices: ServiceArea[];
  sharedTags: string[];
}

function inCommon({ type, services: aims, tags = [] }: Wanted["data"], other: Product): Common {
  return {
    sameType: type !== undefined && other.type === type,
    sharedServices: other.services.filter((service) => aims.includes(service)),
    sharedTags: (other.tags ?? []).filter((tag) => tags.includes(tag)),
  };
}

const knownOf = memoisePerObject((context: Context): Known => ({
  tags: new Set([...context.catalogue.product.values()].flatMap(({ data: { tags = [] } }) => tags)),
  mostUsed: new Map(),
  replacing: replacingIn(context),
}));

function replacingIn({ catalogue }: Context): Known["replacing"] {
  const replacing = new Map<string, { product: Entry<"product">; replacement: Replacement }[]>();
  for (const product of catalogue.product.values()) {
    for (const replacement of product.data.replaces ?? []) {
      const key = keyOf(replacement);
      replacing.set(key, [...(replacing.get(key) ?? []), { product, replacement }]);
    }
  }
  return replacing;
}

/** The key of what is replaced: a product’s slug, or a system’s key, which never equals a slug. */
function keyOf({ product, system }: Replacement): string {
  return product ?? keyOfSystem(system?.name ?? "");
}

function keyOfSystem(name: string): string {
  return `system: ${plainName(name)}`;
}

function nameOf({ product, system }: Replacement, { catalogue }: Context): string {
  return system?.name ?? catalogue.product.get(product ?? "")?.data.name ?? product ?? "";
}

/** The most used products for each of the services of a product, and for any service. */
function mostUsedLike({ services: aims }: Wanted["data"], context: Context): readonly Entry<"product">[] {
  const { mostUsed } = knownOf(context);
  return ([...aims, "any"] as const).flatMap((aim) => {
    const found = mostUsed.get(aim) ?? mostUsedFor(aim, context);
    mostUsed.set(aim, found);
    return found;
  });
}

function mostUsedFor(aim: ServiceArea | "any", context: Context): readonly Entry<"product">[] {
  const { serving, servingAny } = context.relations;
  return (aim === "any" ? servingAny.product : (serving.product.get(aim) ?? []))
    .filter((product) => isCurrent(product, context))
    .map((product) => ({ product, rank: useRank(usersOfProduct(product.slug, context)) }))
    .sort((a, b) => byRank(a.rank, b.rank))
    .slice(0, maxCandidates)
    .map(({ product }) => product);
}

function isCurrent({ data }: Entry<"product">, { today }: Context): boolean {
  return !isRetired(data, today) && data.stage !== "retired";
}
