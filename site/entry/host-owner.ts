import type { Catalogue } from "../../schemas/index.ts";
import { isCouncil } from "../councils/council.ts";
import { placeName } from "../councils/place-name.ts";
import { memoisePerObject } from "../memoise-per-object.ts";

/** The host of an address without `www.`. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^www\./, "");
}

/**
 * The place of the council that owns a host or a parent domain of it: “Camden” for `democracy.camden.gov.uk`. Undefined
 * if the catalogue has no owner or several.
 */
export function hostOwner(host: string, catalogue: Catalogue): string | undefined {
  const owners = websiteOwners(catalogue);
  const labels = host.split(".");
  // Parent domains of two labels, such as `gov.uk`, are shared.
  const above = labels.slice(1, -2).map((_, index) => labels.slice(index + 1).join("."));
  return [host, ...above].map((one) => owners.get(one)).find((owner) => owner !== undefined);
}

/** Host of a council’s own website → its place. */
const websiteOwners = memoisePerObject((catalogue: Catalogue): ReadonlyMap<string, string | undefined> => {
  const owners = new Map<string, string | undefined>();
  for (const { data } of catalogue.authority.values()) {
    const website = isCouncil(data) && data.website !== undefined ? new URL(data.website) : undefined;
    if (website?.pathname !== "/") continue;
    const host = hostOf(website);
    owners.set(host, owners.has(host) ? undefined : placeName(data.name));
  }
  return owners;
});
