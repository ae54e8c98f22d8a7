import { inspect, memorySource } from "../../schemas/index.ts";
import { systems } from "../../schemas/vocabularies/systems.ts";
import type { SearchDocument } from "../../site/search/documents/document.ts";
import { documentsOf, indexContext } from "../../site/search/documents/index.ts";
import { IndexBuilder, type IndexFiles } from "../../site/search/index/builder.ts";
import type { ContentsFile, FiltersFile, Terms, WordsFile } from "../../site/search/index/shapes.ts";
import type { Findings } from "../../site/search/query/findings.ts";
import { Search } from "../../site/search/query/search.ts";
import type { IndexSource, TextEngine } from "../../site/search/query/source.ts";
import { base, type Files, today } from "./catalogues.ts";

/** Maximum of documents per term in tests, above which Pagefind handles the term. */
const mostListed = 8;

/** The documents of a catalogue that overlays `base`. */
export function documentsIn(files: Files): SearchDocument[] {
  return documentsOf(indexContext(inspect(memorySource({ ...base, ...files }), today), today));
}

/** The index of some documents, without Pagefind’s files. */
export function indexed(documents: readonly SearchDocument[]): IndexFiles {
  const builder = new IndexBuilder(mostListed);
  builder.add(documents);
  return builder.files({ version: builder.texts().version, files: new Map() }, systems);
}

/** An in-memory index with a fake Pagefind. */
export function sourceOf(documents: readonly SearchDocument[], files = indexed(documents)): IndexSource {
  const parsed = new Map<string, unknown>();
  const read = <T>(path: string): Promise<T> => {
    if (!parsed.has(path)) parsed.set(path, JSON.parse(String(files.get(path) ?? "null")));
    return Promise.resolve(parsed.get(path) as T);
  };
  return {
    contents: () => read<ContentsFile>("contents.json"),
    terms: (file) => read<Terms>(file),
    words: (file) => read<WordsFile>(file),
    pagefind: () => Promise.resolve(fakePagefind(documents)),
    filters: () => read<FiltersFile>("filters.json"),
  };
}

/** A fake Pagefind over the texts of some documents, for single words. */
function fakePagefind(documents: readonly SearchDocument[]): TextEngine {
  const builder = new IndexBuilder(mostListed);
  builder.add(documents);
  const sheets = builder.texts().sheets.map((sheet) => sheet.replaceAll("\u2060", "").split(" "));
  return {
    placesOf: (word) =>
      Promise.resolve(sheets.flatMap((words) => words.flatMap((other, place) => (other === word ? [place] : [])))),
  };
}

/** A search over a catalogue that overlays `base`, whose results include addresses. */
export function searchIn(files: Files, change?: Change): Promise<Searcher> {
  return searchOf(documentsIn(files), today, change);
}

/** A search over documents on a date, whose results include addresses. */
export async function searchOf(
  documents: readonly SearchDocument[],
  day: string,
  change: Change = (placesOf) => placesOf,
): Promise<Searcher> {
  const { placesOf } = fakePagefind(documents);
  const source = { ...sourceOf(documents), pagefind: () => Promise.resolve({ placesOf: change(placesOf) }) };
  const search = await Search.over(source, day);
  const found = (findings: Findings): Found => ({
    ...findings,
    addresses: findings.numbers.map((number) => search.catalogue.addressOf(number)),
  });
  return {
    find: async (query, onFields) =>
      found(
        await search.find(query, (findings) => {
          onFields?.(found(findings));
          return Promise.resolve();
        }),
      ),
  };
}

/** Changes the answers of Pagefind. */
type Change = (placesOf: TextEngine["placesOf"]) => TextEngine["placesOf"];

/** A search for tests. */
export interface Searcher {
  find: (query: string, onFields?: (found: Found) => void) => Promise<Found>;
}

/** The results of a search, with their addresses. */
type Found = Findings & { addresses: string[] };
