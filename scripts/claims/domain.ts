import type { Catalogue, Entry } from "../../schemas/index.ts";
import { reachableFrom } from "../../schemas/statements/succession.ts";
import {
  authorityWithSlug,
  localAuthorities,
  registeredAuthority,
} from "../../schemas/vocabularies/local-authorities.ts";

/** The website that verifies an authority’s claim. */
export interface Website {
  host: string;
  /** The source of the address: the register of local authorities, or the record on the main branch. */
  by: "register" | "record";
  /** Other authorities with a website in the same domain: a proof there must name the authority. */
  sharers: readonly string[];
}

/**
 * An authority’s own website: from the register of local authorities or, for other bodies, from the record on the main
 * branch. Never from the claim itself. Undefined where a record gives a page below the root, which may belong to
 * somebody else, such as a department on www.gov.uk.
 *
 * @param authorities the records on the main branch
 */
export function websiteOf(slug: string, authorities: Catalogue["authority"]): Website | undefined {
  const recorded = authorities.get(slug);
  const registered = registeredAuthority(recorded?.data.gss) ?? authorityWithSlug(slug);
  const own = (host: string, by: Website["by"]): Website => {
    return { host, by, sharers: sharersOf(host, [slug, ...(registered ? [registered.slug] : [])], authorities) };
  };
  if (registered?.website !== undefined) return own(hostOf(registered.website), "register");
  if (recorded?.data.website === undefined) return undefined;
  return new URL(recorded.data.website).pathname === "/" ? own(hostOf(recorded.data.website), "record") : undefined;
}

/**
 * Other authorities with the same domain, by the register or by their records. A direct or indirect predecessor does not
 * count, because its successors take over its website.
 */
function sharersOf(
  host: string,
  own: readonly string[],
  authorities: ReadonlyMap<string, Entry<"authority">>,
): string[] {
  const shares = (website: string | undefined): boolean =>
    website !== undefined && bareDomain(hostOf(website)) === bareDomain(host);
  const registered = localAuthorities.filter(({ website }) => shares(website)).map(({ slug }) => slug);
  const isPredecessor = ({ slug }: Entry<"authority">): boolean =>
    [...reachableFrom(slug, (at) => authorities.get(at)?.data.succeededBy ?? [])].some((at) => own.includes(at));
  const recorded = [...authorities.values()]
    .filter((entry) => shares(entry.data.website) && !isPredecessor(entry))
    .map(({ slug, data }) => registeredAuthority(data.gss)?.slug ?? slug);
  return [...new Set([...registered, ...recorded])].filter((slug) => !own.includes(slug)).sort();
}

function hostOf(website: string): string {
  return new URL(website).hostname;
}

/** The domain without the `www.` that many websites begin with. */
export function bareDomain(host: string): string {
  return host.replace(/^www\./, "");
}
