import type { Entry } from "../../../schemas/index.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { councilOf } from "../../../schemas/vocabularies/local-authorities.ts";
import { countsAsUse } from "../../adoption/adoption.ts";
import { byName } from "../../by-name.ts";
import type { Context } from "../../catalogue/context.ts";
import { type Reference, referenceTo } from "../../catalogue/reference.ts";
import { isCouncil } from "../../councils/council.ts";
import type { MoreView } from "../../entry/limit.ts";
import { counted, listInWords } from "../../format.ts";
import { valueAddress } from "../../list-addresses.ts";
import { regionsOf } from "../../lists/facets/regions.ts";

/** Maximum number of similar authorities shown; the lists of authorities have the rest. */
const shown = 12;

/** Maximum number of common products that are named. */
const named = 3;

/** Similar authorities: of the same region or type, with common products. */
export interface PeersView {
  rows: PeerRow[];
  /** Links to the lists of all authorities of the same region and of the same type. */
  lists: MoreView[];
}

/** A similar authority. */
interface PeerRow {
  authority: Reference;
  /** “Region and type” */
  alike: string;
  /** The products that both have, in words. */
  common: string | undefined;
}

/**
 * The authorities of the same region, and those of the same type with common products: most common products first, then
 * same region, then same type. Undefined if there are none, if the authority has ended or is not a council.
 */
export function peersOf(entry: Entry<"authority">, context: Context): PeersView | undefined {
  const { slug, data } = entry;
  if (context.relations.succession.hasEnded(entry) || !isCouncil(data)) return undefined;
  const common = productsInCommon(slug, context);
  const region = councilOf(entry)?.region;
  const neighbours = new Set(context.relations.inRegion.get(region ?? ""));
  const sameType = Array.from(common.keys()).flatMap((other) => {
    const user = context.catalogue.authority.get(other);
    return user && isOfType(user, data.type) ? [user] : [];
  });
  const peers = new Set([...neighbours, ...sameType]);
  peers.delete(entry);
  if (peers.size === 0) return undefined;
  const rows = [...peers]
    .map((peer) => {
      const products = common.get(peer.slug) ?? [];
      const [near, same] = [neighbours.has(peer), isOfType(peer, data.type)];
      return { peer, products, near, same, weight: products.length * 4 + (near ? 2 : 0) + (same ? 1 : 0) };
    })
    .sort((a, b) => b.weight - a.weight || byName(a.peer.data.name, b.peer.data.name))
    .slice(0, shown);
  return {
    rows: rows.map(({ peer, products, near, same }) => ({
      authority: referenceTo("authority", peer.slug, context),
      alike: near && same ? "Region and type" : near ? "Region" : "Type",
      common: inWords(products, context),
    })),
    lists: listsWith(entry),
  };
}

/** Other authority → the products that both have. */
function productsInCommon(slug: string, { relations }: Context): Map<string, string[]> {
  const common = new Map<string, string[]>();
  for (const use of relations.usesOf.get(slug) ?? []) {
    if (!countsAsUse(use)) continue;
    for (const other of relations.uses.get(use.product) ?? []) {
      if (!countsAsUse(other) || other.authority.slug === slug) continue;
      const products = common.get(other.authority.slug);
      if (products) products.push(use.product);
      else common.set(other.authority.slug, [use.product]);
    }
  }
  return common;
}

function isOfType({ data }: Entry<"authority">, type: string | undefined): boolean {
  return type !== undefined && data.type === type;
}

function listsWith(entry: Entry<"authority">): MoreView[] {
  const { type } = entry.data;
  const regions = regionsOf([entry]).map(({ value, title }) => ({
    text: `All authorities in ${inSentence(title)}`,
    address: valueAddress("authority", "region", value),
  }));
  const types =
    type === undefined
      ? []
      : [{ text: `All of type ${authorityTypes.title(type)}`, address: valueAddress("authority", "type", type) }];
  return [...regions, ...types];
}

function inWords(products: readonly string[], context: Context): string | undefined {
  if (products.length === 0) return undefined;
  const names = products.slice(0, named).map((slug) => referenceTo("product", slug, context).name);
  const rest = products.length - names.length;
  return listInWords(rest > 0 ? [...names, counted(rest, "other", "others")] : names);
}

function inSentence(region: string): string {
  return /^(?:East|West|North|South)\b/.test(region) && region !== "Northern Ireland" ? `the ${region}` : region;
}
