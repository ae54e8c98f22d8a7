import { inspect, memorySource } from "../../schemas/index.ts";
import type { SearchDocument } from "../../site/search/documents/document.ts";
import { documentsOf } from "../../site/search/documents/index.ts";
import { IndexBuilder, type IndexFiles } from "../../site/search/index/builder.ts";
import type { Contents, FiltersFile, Terms } from "../../site/search/index/shapes.ts";
import type { Findings } from "../../site/search/query/findings.ts";
import { Search } from "../../site/search/query/search.ts";
import type { IndexSource } from "../../site/search/query/source.ts";
import { base, type Files, today } from "./catalogues.ts";

/** The documents of a catalogue laid over `base`. */
export function documentsIn(files: Files): SearchDocument[] {
  return documentsOf(inspect(memorySource({ ...base, ...files }), today), today);
}

/** The index of some documents. */
export function indexed(documents: readonly SearchDocument[]): IndexFiles {
  const builder = new IndexBuilder();
  builder.add(documents);
  return builder.files();
}

/** An index in memory as a search reads it. */
export function sourceOf(documents: readonly SearchDocument[]): IndexSource {
  const files = indexed(documents);
  const read = <T>(path: string): Promise<T> => Promise.resolve(JSON.parse(files.get(path) ?? "null") as T);
  return {
    contents: () => read<Contents>("contents.json"),
    terms: (file) => read<Terms>(file),
    filters: () => read<FiltersFile>("filters.json"),
  };
}

/** A search of a catalogue laid over `base`, which also gives the addresses of what it finds. */
export function searchIn(files: Files): Promise<Searcher> {
  return searchOf(documentsIn(files), today);
}

/** The same of documents of any catalogue, on a day. */
export async function searchOf(documents: readonly SearchDocument[], day: string): Promise<Searcher> {
  const search = await Search.over(sourceOf(documents), day);
  return {
    async find(query) {
      const findings = await search.find(query);
      return { ...findings, addresses: findings.numbers.map((number) => search.catalogue.addressOf(number)) };
    },
  };
}

/** Finds what a query is about. */
export interface Searcher {
  find: (query: string) => Promise<Found>;
}

/** What a search has found, with the addresses of it. */
type Found = Findings & { addresses: string[] };
