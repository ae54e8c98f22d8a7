import { type Catalogue, type Entry, kindNames } from "../../../schemas/index.ts";
import { makeContext } from "../../catalogue/make-context.ts";
import { inOrder, type SearchDocument } from "./document.ts";
import { entryDocument } from "./entry.ts";
import { serviceDocuments } from "./service.ts";

/**
 * Returns the documents of a catalogue in the order of an index: of every entry and of the council services.
 *
 * @param today `YYYY-MM-DD`
 */
export function documentsOf(catalogue: Catalogue, today: string): SearchDocument[] {
  const context = makeContext(catalogue, today);
  const entries = kindNames.flatMap((kind) => [...(catalogue[kind].values() as Iterable<Entry>)]);
  const counts = new Map<string, number>();
  for (const service of entries.flatMap(({ data }) => data.services))
    counts.set(service, (counts.get(service) ?? 0) + 1);
  return inOrder([...entries.map((entry) => entryDocument(entry, context)), ...serviceDocuments(counts)]);
}
