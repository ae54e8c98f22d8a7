import { addressFile, Addresses } from "./addresses.ts";

/** The addresses of the published site, or why they are unknown. */
export type Published = { addresses: Addresses } | { unknown: string };

/**
 * Reads the addresses of the published site. They are unknown where the site has no list, does not respond or answers
 * 404: hosts also answer 404 during set-up or a fault, so only a person can decide that this is the first deploy.
 */
export async function publishedAddresses(site: URL): Promise<Published> {
  const list = new URL(addressFile, site);
  const listed = await read(list);
  if (listed.type === "text") return parse(listed.text, list);
  if (listed.type === "silent") return unknown(`${list.href} cannot be read`);
  const home = await read(site);
  if (home.type === "text") return unknown(`${site.href} is there, but ${list.href} is not`);
  if (home.type === "silent") return unknown(`${site.href} cannot be read`);
  return {
    unknown: `${site.href} answers that there is nothing. Either this is the first deploy, or the site is missing just now.`,
  };
}

function parse(text: string, list: URL): Published {
  try {
    return { addresses: Addresses.parse(JSON.parse(text)) };
  } catch {
    return unknown(`${list.href} is not a list of addresses`);
  }
}

function unknown(why: string): Published {
  return { unknown: `${why}, so nothing can be compared with it.` };
}

type Answer = { type: "text"; text: string } | { type: "nothing" } | { type: "silent" };

/** Fetches an address past HTTP caches, whose copy may be older than the last deploy. */
async function read(url: URL): Promise<Answer> {
  const fresh = new URL(url);
  fresh.searchParams.set("at", String(Date.now()));
  try {
    const answer = await fetch(fresh, { signal: AbortSignal.timeout(60_000) });
    if (answer.status === 404) return { type: "nothing" };
    return answer.ok ? { type: "text", text: await answer.text() } : { type: "silent" };
  } catch {
    return { type: "silent" };
  }
}
