import { isOfPeer } from "../../catalogue/of-peer.ts";
import { identity } from "../../identity.ts";
import type { Facet } from "./facet.ts";

/** Value for our own catalogue. Cannot clash with the ids of peers, which are slugs. */
const ours = "_ours";

/** Facet of the catalogues that have an entry; used only if peers are read. */
export const catalogueFacet: Facet = {
  id: "catalogue",
  title: "Catalogue",
  valuesOf: (entry, { peer, peers }) => [
    isOfPeer(entry) ? { value: entry.peer, title: peer?.name ?? entry.peer } : own,
    ...(peers?.duplicatesOf(entry) ?? []).map(({ context }) => ({ value: context.peer.id, title: context.peer.name })),
  ],
};

const own = { value: ours, title: identity.name };
