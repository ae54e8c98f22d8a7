import { CannotRun } from "../lib/stop.ts";
import { addressFile, Addresses } from "./addresses.ts";

/**
 * What a site holds today, by the list that was published with it. A site that is there without a list, does not answer,
 * or answers that there is nothing stops the command: nothing can be compared with it. Hosts answer 404 for a while when
 * they are set up anew or have a fault, so only a person can say that nothing has been published yet.
 */
export async function publishedAddresses(site: URL): Promise<Addresses> {
  const list = new URL(addressFile, site);
  const text = await read(list);
  if (text !== undefined) return parse(text, list);
  if ((await read(site)) !== undefined) {
    throw new CannotRun(`${site.href} is there, but ${list.href} is not, so nothing can be compared with it.`);
  }
  throw new CannotRun(
    `${site.href} answers that there is nothing. Either this is the first deploy, or the site is missing just now.`,
  );
}

function parse(text: string, list: URL): Addresses {
  try {
    return Addresses.parse(JSON.parse(text));
  } catch {
    throw new CannotRun(`${list.href} is not a list of addresses, so nothing can be compared with it.`);
  }
}

/** Reads what is there now: a copy that is kept on the way may be older than the deploy before this one. */
async function read(url: URL): Promise<string | undefined> {
  const fresh = new URL(url);
  fresh.searchParams.set("at", String(Date.now()));
  const answer = await fetch(fresh, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined);
  if (answer?.status === 404) return undefined;
  if (!answer?.ok) throw new CannotRun(`${url.href} cannot be read, so nothing can be compared with it.`);
  return answer.text();
}
