import type { Entry } from "../../schemas/index.ts";
import { authorityTypes } from "../../schemas/vocabularies/authority-types.ts";
import { registeredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { counted, listInWords } from "../format.ts";
import { isCouncil } from "./adoption.ts";
import { type Reference, referenceTo } from "./reference.ts";

/** How many of each list are shown; the list of authorities has the rest. */
const shown = 10;

/** How many of the things in common are named. */
const named = 3;

/** Authorities that have something in common with another: where they are, or what they are and use. */
export interface PeersView {
  neighbours: PeerList | undefined;
  sameType: PeerList | undefined;
}

interface PeerList {
  title: string;
  peers: { authority: Reference; common: string | undefined }[];
  /** How many more there are. */
  more: number;
}

/** The authorities of the same region, and those of the same type that use the same products; nothing where there are none. */
export function peersOf(entry: Entry<"authority">, context: Context): PeersView | undefined {
  const { slug, data } = entry;
  if (context.relations.succession.hasEnded(entry) || !isCouncil(data)) return undefined;
  const common = productsInCommon(slug, context);
  const region = registeredAuthority(data.gss)?.region;
  const neighbours = (context.relations.inRegion.get(region ?? "") ?? []).filter((other) => other.slug !== slug);
  const others = Array.from(common.keys(), (other) => context.catalogue.authority.get(other));
  const sameType = others.filter((other) => other?.data.type === data.type).filter((other) => other !== undefined);
  const view: PeersView = {
    neighbours: peerList(`In ${inSentence(region ?? "")}`, neighbours, common, context),
    sameType: data.type && peerList(sameTypeTitle(data.type), sameType, common, context),
  };
  return view.neighbours || view.sameType ? view : undefined;
}

/** Other authority → the products that both use, pilot or explore. */
function productsInCommon(slug: string, { relations }: Context): Map<string, string[]> {
  const common = new Map<string, string[]>();
  for (const { product, status } of relations.usesOf.get(slug) ?? []) {
    if (status === "stopped") continue;
    for (const other of relations.uses.get(product) ?? []) {
      if (other.status === "stopped" || other.authority.slug === slug) continue;
      const products = common.get(other.authority.slug);
      if (products) products.push(product);
      else common.set(other.authority.slug, [product]);
    }
  }
  return common;
}

function peerList(
  title: string,
  peers: readonly Entry<"authority">[],
  common: ReadonlyMap<string, readonly string[]>,
  context: Context,
): PeerList | undefined {
  if (peers.length === 0) return undefined;
  const inCommon = ({ slug }: Entry): readonly string[] => common.get(slug) ?? [];
  const sorted = peers.toSorted((a, b) => inCommon(b).length - inCommon(a).length);
  return {
    title,
    peers: sorted.slice(0, shown).map((peer) => ({
      authority: referenceTo("authority", peer.slug, context),
      common: alsoUses(inCommon(peer), context),
    })),
    more: Math.max(0, peers.length - shown),
  };
}

function alsoUses(products: readonly string[], context: Context): string | undefined {
  if (products.length === 0) return undefined;
  const names = products.slice(0, named).map((slug) => referenceTo("product", slug, context).name);
  const rest = products.length - names.length;
  return `also has ${listInWords(rest > 0 ? [...names, counted(rest, "other", "others")] : names)}`;
}

function inSentence(region: string): string {
  return /^(?:East|West|North|South)\b/.test(region) ? `the ${region}` : region;
}

function sameTypeTitle(type: keyof typeof authorityTypes.words): string {
  return `${authorityTypes.title(type)}: others with the same products`;
}
