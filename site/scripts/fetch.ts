/**
 * What to do where something could not be loaded. To ask again is not enough: since a page was loaded, what it asks for may
 * have been replaced, and some browsers do not fetch a script twice.
 */
export const loadAgain = "Check your connection and load the page again.";

/**
 * Fetches what is at an address.
 *
 * @throws where it cannot be reached, and where the answer is an error
 */
export async function fetchFrom(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}

/**
 * Fetches data of the site, such as the estate of a council.
 *
 * @throws as `fetchFrom` does, and where the answer is no JSON
 */
export async function fetchData<T>(address: string): Promise<T> {
  const response = await fetchFrom(address);
  return (await response.json()) as T;
}
