import { fetchData } from "../fetch.ts";

/**
 * Fetches the index of pages about similar councils: slug of an entry or of the register → slug of the page.
 *
 * @param authorities the address of the list of authorities, with a trailing slash
 * @throws like `fetchData`
 */
export async function fetchLikePages(authorities: string): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(await fetchData<Record<string, string>>(`${authorities}like.json`)));
}
