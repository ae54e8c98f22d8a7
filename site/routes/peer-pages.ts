import { kindNames, type PeerEntry } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import { context } from "../catalogue/context.ts";
import { type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { type CompareView, compareView } from "../compare/view.ts";
import { type PeerPageView, peerPageView } from "../peers/page.ts";

/** The page of an entry of another catalogue, for `getStaticPaths`: what it says, or the page of the same thing here. */
export interface PeerPath {
  params: { peer: string; kind: string; slug: string };
  props: { view: PeerPageView } | { to: Reference };
  cacheKey: string;
}

/** Every page of an entry of another catalogue. */
export function peerPages(): PeerPath[] {
  const { peers } = context;
  if (!peers) return [];
  return kindNames.flatMap((kind) =>
    peers.entries(kind).map((placed): PeerPath => {
      const { entry } = placed;
      const leading = peers.leadingFor(entry);
      const props = leading === entry ? { view: peerPageView(placed) } : { to: referenceToEntry(leading) };
      return { params: { peer: entry.peer, kind, slug: entry.slug }, props, cacheKey: cacheKeyOf(props) };
    }),
  );
}

/** The column of each product of other catalogues in comparisons, from which the script puts them beside others. */
export function peerColumns(): {
  params: { peer: string; slug: string };
  props: { view: CompareView };
  cacheKey: string;
}[] {
  return (context.peers?.leading("product") ?? []).map(({ entry, context: there }) => {
    const view = compareView([entry as PeerEntry<"product">], there);
    return { params: { peer: entry.peer, slug: entry.slug }, props: { view }, cacheKey: cacheKeyOf(view) };
  });
}
