/**
 * Advice after a failed load. A retry in place is not enough: a deploy may have replaced the files that the page refers to,
 * and some browsers do not re-fetch a module that failed.
 */
export const loadAgain = "Check your connection and load the page again.";

/**
 * Fetches an address.
 *
 * @throws on network errors and on statuses that are not OK
 */
export async function fetchFrom(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}

/**
 * Fetches JSON of the site, such as the estate of a council.
 *
 * @throws like `fetchFrom`, and if the response is not JSON
 */
export async function fetchData<T>(address: string): Promise<T> {
  const response = await fetchFrom(address);
  return (await response.json()) as T;
}
