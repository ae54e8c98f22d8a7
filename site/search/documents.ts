import { type Catalogue, type Entry, kindNames } from "../../schemas/index.ts";
import { relate } from "../catalogue/relations.ts";
import { documentOf, type SearchDocument } from "./document.ts";

/**
 * The documents of every entry of a catalogue.
 *
 * @param today `YYYY-MM-DD`
 */
export function documentsOf(catalogue: Catalogue, today: string): SearchDocument[] {
  const context = { catalogue, relations: relate(catalogue, today), today };
  return kindNames.flatMap((kind) => {
    const entries: Iterable<Entry> = catalogue[kind].values();
    return Array.from(entries, (entry) => documentOf(entry, context));
  });
}
