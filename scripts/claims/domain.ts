import type { Entry } from "../../schemas/index.ts";
import { localAuthorities, registeredAuthority } from "../../schemas/vocabularies/local-authorities.ts";

/** The website by which an authority can prove who it is. */
export interface Website {
  host: string;
  /** Who says that it is theirs: the register of local authorities, or the record on the main branch. */
  by: "register" | "record";
}

/**
 * An authority’s own website: from the register of local authorities or, for other bodies, from the record on the main
 * branch. Never from what a claim itself says. Undefined where a record names a page deep in a website, which may belong
 * to somebody else, such as that of a department on www.gov.uk.
 */
export function websiteOf(slug: string, recorded: Entry<"authority"> | undefined): Website | undefined {
  const registered = registeredAuthority(recorded?.data.gss) ?? localAuthorities.find((one) => one.slug === slug);
  if (registered?.website !== undefined) return { host: new URL(registered.website).hostname, by: "register" };
  if (recorded?.data.website === undefined) return undefined;
  const { hostname, pathname } = new URL(recorded.data.website);
  return pathname === "/" ? { host: hostname, by: "record" } : undefined;
}

/** The domain without the `www.` that many websites begin with. */
export function bareDomain(host: string): string {
  return host.replace(/^www\./, "");
}
