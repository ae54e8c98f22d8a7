import { isOfPeer } from "../../catalogue/of-peer.ts";
import { identity } from "../../identity.ts";
import type { Facet } from "./facet.ts";

/** What stands for our own catalogue beside the ids of others, which are slugs. */
const ours = "_ours";

/** The catalogues that have an entry, where there are several. */
export const catalogueFacet: Facet = {
  id: "catalogue",
  title: "Catalogue",
  valuesOf: (entry, { peer, peers }) => [
    isOfPeer(entry) ? { value: entry.peer, title: peer?.name ?? entry.peer } : own,
    ...(peers?.alsoIn(entry) ?? []).map(({ context }) => ({ value: context.peer.id, title: context.peer.name })),
  ],
};

const own = { value: ours, title: identity.name };
