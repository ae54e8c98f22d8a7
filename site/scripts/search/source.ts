import type { ResultFile } from "../../search/index/shapes.ts";
import type { IndexSource } from "../../search/query/source.ts";
import { openPagefind } from "./pagefind.ts";

/** The search index of this site. Fetches each file once. */
export interface SiteIndex extends IndexSource {
  /** Returns the file of a result, by its address from the site’s root; empty if it cannot be fetched. */
  result: (address: string) => Promise<ResultFile>;
}

/** Opens the index in a folder of the site, given with a trailing slash. */
export function siteIndex(folder: string): SiteIndex {
  const files = new Map<string, Promise<unknown>>();
  const read = <T>(path: string, options?: RequestInit): Promise<T> => {
    const known = files.get(path) ?? fetchJson(folder + path, options);
    files.set(path, known);
    // Retry a failed fetch at the next call.
    known.catch(() => files.delete(path));
    return known as Promise<T>;
  };
  return {
    // The names of all other files depend on it, so revalidate it with the server.
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
