import { type Catalogue, entriesOfKind, type Entry, kindNames } from "../../../schemas/index.ts";
import type { Details, Listing, Listings } from "./listing.ts";

/** Builds the compact index of the published catalogue that the form loads. */
export function listingsOf(catalogue: Catalogue): Listings {
  return Object.fromEntries(
    kindNames.map((kind) => [kind, Array.from(entriesOfKind(catalogue, kind), listingOf)]),
  ) as unknown as Listings;
}

function listingOf({ slug, authority, data }: Entry): Listing {
  const more = detailsOf(data);
  return Object.keys(more).length > 0 ? [slug, authority, data.name, more] : [slug, authority, data.name];
}

function detailsOf(data: Entry["data"]): Details {
  const code = (data.links ?? [])
    .filter(({ type }) => type === "repository")
    .map(({ url }) => url.replace(/^https:\/\//, ""));
  const references = {
    ...("dependsOn" in data && data.dependsOn && { dependsOn: data.dependsOn }),
    ...("supersedes" in data && data.supersedes && { supersedes: data.supersedes }),
    ...("succeededBy" in data && data.succeededBy !== undefined && { succeededBy: data.succeededBy }),
  };
  return {
    ...(data.aliases && { aliases: data.aliases }),
    ...(code.length > 0 && { code }),
    ...(Object.keys(references).length > 0 && { references }),
    ...("requirements" in data && data.requirements && { asks: data.requirements.map(({ id }) => id) }),
    ...("gss" in data && data.gss !== undefined && { gss: data.gss }),
    ...("claimed" in data && data.claimed === false && { unclaimed: true as const }),
    ...("status" in data && data.status === "superseded" && { superseded: true as const }),
    ...(data.retired && { retired: retirementOf(data.retired) }),
  };
}

function retirementOf({ date, replacedBy }: NonNullable<Entry["data"]["retired"]>): NonNullable<Details["retired"]> {
  return { date, ...(replacedBy === undefined ? {} : { replacedBy }) };
}
