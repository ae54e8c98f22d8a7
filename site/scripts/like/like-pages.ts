import { fetchData } from "../fetch.ts";

/** Fetches which councils have a page about councils like them: slug, also that of the register → slug of the page. */
export async function fetchLikePages(authorities: string): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(await fetchData<Record<string, string>>(`${authorities}like.json`)));
}
