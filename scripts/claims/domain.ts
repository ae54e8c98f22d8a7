import type { Entry } from "../../schemas/index.ts";
import { localAuthorities, registeredAuthority } from "../../schemas/vocabularies/local-authorities.ts";

/**
 * The host of an authority’s own website, by which it can prove who it is: from the register of local authorities or,
 * for other bodies, from the record on the main branch. Never from what a claim itself says.
 */
export function domainOf(slug: string, recorded: Entry<"authority"> | undefined): string | undefined {
  const registered = registeredAuthority(recorded?.data.gss) ?? localAuthorities.find((one) => one.slug === slug);
  const website = registered?.website ?? recorded?.data.website;
  return website === undefined ? undefined : new URL(website).hostname;
}

/** The domain without the `www.` that many websites begin with. */
export function bareDomain(host: string): string {
  return host.replace(/^www\./, "");
}
