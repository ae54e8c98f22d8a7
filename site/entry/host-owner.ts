import type { Catalogue } from "../../schemas/index.ts";
import { isCouncil } from "../councils/council.ts";
import { placeName } from "../councils/place-name.ts";
import { onceFor } from "../once-for.ts";

/** The name of the host of an address, as people say it. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^www\./, "");
}

/**
 * The council whose website is on a host or on one above it: “Camden” for `democracy.camden.gov.uk`. Nothing where the
 * catalogue knows of none, or of several.
 */
export function hostOwner(host: string, catalogue: Catalogue): string | undefined {
  const owners = websiteOwners(catalogue);
  const labels = host.split(".");
  // Hosts above that have two labels belong to many, as `gov.uk` does.
  const above = labels.slice(1, -2).map((_, index) => labels.slice(index + 1).join("."));
  return [host, ...above].map((one) => owners.get(one)).find((owner) => owner !== undefined);
}

/** Host of a website that is all the council’s own → its place. */
const websiteOwners = onceFor((catalogue: Catalogue): ReadonlyMap<string, string | undefined> => {
  const owners = new Map<string, string | undefined>();
  for (const { data } of catalogue.authority.values()) {
    const website = isCouncil(data) && data.website !== undefined ? new URL(data.website) : undefined;
    if (website?.pathname !== "/") continue;
    const host = hostOf(website);
    owners.set(host, owners.has(host) ? undefined : placeName(data.name));
  }
  return owners;
});
