import { allEntries, type Inspection, kindNames } from "../../../schemas/index.ts";
import { makeContext } from "../../catalogue/make-context.ts";
import { peersOf } from "../../catalogue/peers.ts";
import { inIndexOrder, type SearchDocument } from "./document.ts";
import { entryDocument } from "./entry.ts";
import { serviceDocuments } from "./service.ts";

/**
 * Returns the documents of a catalogue in index order: every entry, entries of peers that ours has no counterpart of,
 * and the council services, which count our own entries only.
 *
 * @param today `YYYY-MM-DD`
 */
export function documentsOf(
  { catalogue, peers: others }: Pick<Inspection, "catalogue" | "peers">,
  today: string,
): SearchDocument[] {
  const peers = peersOf(catalogue, others, today);
  const context = { ...makeContext(catalogue, today), peers };
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
