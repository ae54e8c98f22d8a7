import { inspect, kindNames, type Entry } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { relate } from "../catalogue/relations.ts";
import { documentOf, type SearchDocument } from "./document.ts";

/**
 * The documents of every entry of a catalogue on disk.
 *
 * @param today `YYYY-MM-DD`
 */
export function documentsOf(folder: string, today: string): SearchDocument[] {
  const { catalogue } = inspect(diskSource(folder), today);
  const context = { catalogue, relations: relate(catalogue), today };
  return kindNames.flatMap((kind) => {
    const entries: Iterable<Entry> = catalogue[kind].values();
    return Array.from(entries, (entry) => documentOf(entry, context));
  });
}
