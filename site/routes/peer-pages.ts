import { kindNames, type PeerEntry } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import { context } from "../catalogue/context.ts";
import type { Placed } from "../catalogue/make-context.ts";
import { type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { type CompareView, compareView } from "../compare/view.ts";
import { type PeerPageView, peerPageView } from "../peers/page.ts";

/**
 * The page of an entry of another catalogue, for `getStaticPaths`: what it says, with the facts of a product in one table, or
 * the page of the same thing here.
 */
export interface PeerPath {
  params: { peer: string; kind: string; slug: string };
  props: { view: PeerPageView; beside: CompareView | undefined } | { to: Reference };
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
      const props =
        leading === entry
          ? { view: peerPageView(placed), beside: besideOf(placed) }
          : { to: referenceToEntry(leading) };
      return { params: { peer: entry.peer, kind, slug: entry.slug }, props, cacheKey: cacheKeyOf(props) };
    }),
  );
}

/** A product alone: its alternatives are for its own catalogue to name. */
function besideOf({ entry, context: there }: Placed): CompareView | undefined {
  return isProduct(entry) ? compareView([entry], there) : undefined;
}

function isProduct(entry: PeerEntry): entry is PeerEntry<"product"> {
  return entry.kind === "product";
}
