import { kindNames, type PeerEntry } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import { context } from "../catalogue/context.ts";
import type { PeerEntryInContext } from "../catalogue/make-context.ts";
import { type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { type CompareView, compareView } from "../compare/view.ts";
import { type PeerPageView, peerPageView } from "../peers/page.ts";

/**
 * A `getStaticPaths` path of a peer’s entry: its page, with a product’s facts in one table, or a redirect to our page
 * about the same subject.
 */
export interface PeerPath {
  params: { peer: string; kind: string; slug: string };
  props: { view: PeerPageView; beside: CompareView | undefined } | { to: Reference };
  cacheKey: string;
}

/** The paths of all peers’ entries. */
export function peerPages(): PeerPath[] {
  const { peers } = context;
  if (!peers) return [];
  return kindNames.flatMap((kind) =>
    peers.entries(kind).map((placed): PeerPath => {
      const { entry } = placed;
      const leading = peers.canonicalFor(entry);
      const props =
        leading === entry
          ? { view: peerPageView(placed), beside: besideOf(placed) }
          : { to: referenceToEntry(leading) };
      return { params: { peer: entry.peer, kind, slug: entry.slug }, props, cacheKey: cacheKeyOf(props) };
    }),
  );
}

/** The table of a product alone; its own catalogue lists the alternatives. */
function besideOf({ entry, context: there }: PeerEntryInContext): CompareView | undefined {
  return isProduct(entry) ? compareView([entry], there) : undefined;
}

function isProduct(entry: PeerEntry): entry is PeerEntry<"product"> {
  return entry.kind === "product";
}
