import type { ResultFile } from "../../search/index/shapes.ts";
import type { IndexSource } from "../../search/query/source.ts";
import { openPagefind } from "./pagefind.ts";

/** The files of the index of this site, each fetched once. */
export interface SiteIndex extends IndexSource {
  /** What a result shows, by its address from the site’s root; nothing where it is gone since. */
  result: (address: string) => Promise<ResultFile>;
}

/** Reads the index in a folder of the site, given with `/` at the end. */
export function siteIndex(folder: string): SiteIndex {
  const files = new Map<string, Promise<unknown>>();
  const read = <T>(path: string, options?: RequestInit): Promise<T> => {
    const known = files.get(path) ?? fetchJson(folder + path, options);
    files.set(path, known);
    // A file that could not be had is asked for again the next time.
    known.catch(() => files.delete(path));
    return known as Promise<T>;
  };
  return {
    // The names of all other files follow from it, so it has to be the newest.
    contents: () => read("contents.json", { cache: "no-cache" }),
    terms: (file) => read(file),
    words: (file) => read(file),
    pagefind: ({ version, folders }) =>
      openPagefind(
        folders.map((some) => `${folder}${some}/`),
        version,
      ),
    filters: () => read("filters.json"),
    result: (address) => read<ResultFile>(`results${address.replace(/\/$/, "")}.json`).catch(() => ({})),
  };
}

async function fetchJson(address: string, options?: RequestInit): Promise<unknown> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
