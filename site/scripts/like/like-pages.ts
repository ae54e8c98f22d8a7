/** Fetches which councils have a page about councils like them: slug, also that of the register → slug of the page. */
export async function fetchLikePages(authorities: string): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(`${authorities}like.json`);
  if (!response.ok) throw new Error(`The councils answered ${response.status}.`);
  return new Map(Object.entries((await response.json()) as Record<string, string>));
}
