import { type Entry, isRetired } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { isOfPeer } from "../catalogue/of-peer.ts";
import { listInWords } from "../format.ts";
import { partsOfKind } from "../kinds/index.ts";
import type { EntryItem, ItemFact } from "./entry-item.ts";

/** Builds the row of an entry. */
export function itemOf(entry: Entry, context: Context): EntryItem {
  const { kind, slug, data } = entry;
  return {
    kind,
    slug,
    ...(isOfPeer(entry) ? { peer: entry.peer } : {}),
    name: data.name,
    summary: data.summary,
    services: data.services,
    reviewed: data.reviewed,
    retired: isRetired(data, context.today),
    ...particulars(entry, context),
  };
}

/** Returns facts about the peer catalogue that an entry is from, and about other catalogues that also have it. */
function cataloguesOf(entry: Entry, { peer, peers }: Context): ItemFact[] {
  const others = peers?.duplicatesOf(entry).map(({ context }) => context.peer.name) ?? [];
  return [
    ...(peer ? [{ text: `From ${peer.name}` }] : []),
    ...(others.length > 0 ? [{ text: `Also in ${listInWords(others)}` }] : []),
  ];
}

type Particulars = Pick<EntryItem, "facts" | "stage" | "type" | "licence" | "region" | "authorityCells">;

function particulars(entry: Entry, context: Context): Particulars {
  const { facts: some, ...rest } = partsOfKind(entry.kind).row(entry, context);
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const stated = some
    .map((fact) => (typeof fact === "object" ? fact : { text: fact === "" ? undefined : fact }))
    .filter(({ text, of }) => text !== undefined || of !== undefined);
  return { facts: [...cataloguesOf(entry, context), ...stated], ...known };
}
