import { allEntries, type Inspection, kindNames } from "../../../schemas/index.ts";
import { type Context, makeContext } from "../../catalogue/make-context.ts";
import { peersOf } from "../../catalogue/peers.ts";
import { inIndexOrder, type SearchDocument } from "./document.ts";
import { entryDocument } from "./entry.ts";
import { serviceDocuments } from "./service.ts";

/**
 * Makes the context that the documents of an index are made in.
 *
 * @param today `YYYY-MM-DD`
 */
export function indexContext({ catalogue, peers }: Pick<Inspection, "catalogue" | "peers">, today: string): Context {
  return { ...makeContext(catalogue, today), peers: peersOf(catalogue, peers, today) };
}

/**
 * Returns the documents of a catalogue in index order: every entry, entries of peers that ours has no counterpart of,
 * and the council services, which count our own entries only.
 */
export function documentsOf(context: Context): SearchDocument[] {
  const { catalogue, peers } = context;
  const entries = allEntries(catalogue);
  const placed = kindNames.flatMap((kind) => peers?.leading(kind) ?? []);
  const counts = new Map<string, number>();
  for (const service of entries.flatMap(({ data }) => data.services))
    counts.set(service, (counts.get(service) ?? 0) + 1);
  return inIndexOrder([
    ...entries.map((entry) => entryDocument(entry, context)),
    ...placed.map(({ entry, context: there }) => entryDocument(entry, there)),
    ...serviceDocuments(counts),
  ]);
}
