import type { ProofPlaces } from "../../schemas/claim-proofs.ts";
import type { Person } from "../github/kit/people.ts";
import { bareDomain, type Website } from "./domain.ts";

/** The texts found at a place, or why there are none. `none` is set where they certainly do not exist. */
export type ProofLookup = { texts: readonly string[] } | { instead: string; none?: true };

/** The lookups of proofs. */
export interface Sources {
  file: (url: string) => Promise<ProofLookup>;
  txt: (name: string) => Promise<ProofLookup>;
  organisation: (login: string) => Promise<{ verified: boolean; website?: string } | undefined>;
  isPublicMember: (organisation: string, login: string) => Promise<boolean>;
}

/** A proof that an account speaks for an authority. */
export type Proof =
  | { type: "file"; url: string }
  | { type: "txt"; name: string }
  | { type: "organisation"; login: string };

/** A place for a proof, and the reason if it holds none. */
export interface ProofCheck {
  proof: Proof;
  not: string | undefined;
}

/** The authority to verify and its website. */
export interface Authority {
  slug: string;
  website: Website;
  /** The path and the DNS label of this catalogue’s proofs. */
  proofs: ProofPlaces;
}

/** A label that nobody uses: any record at it comes from a DNS wildcard. */
const wildcardLabel = "_no-such-name-of-a-catalogue";

/** Checks every place for a proof that an account speaks for an authority. One proof is enough. */
export async function lookForProofs(
  { id, login }: Person,
  authority: Authority,
  organisation: string | undefined,
  sources: Sources,
): Promise<ProofCheck[]> {
  const { host } = authority.website;
  const { path, record: label } = authority.proofs;
  const domain = bareDomain(host);
  const urls = [...new Set([host, domain])].map((each) => `https://${each}${path}`);
  const files = await Promise.all(
    urls.map(async (url) => ({
      proof: { type: "file" as const, url },
      not: reasonAgainst(await sources.file(url), id, authority),
    })),
  );
  const name = `${label}.${domain}`;
  const [records, ofAnyName] = await Promise.all([sources.txt(name), sources.txt(`${wildcardLabel}.${domain}`)]);
  const record = {
    proof: { type: "txt" as const, name },
    not: reasonAgainst(without(records, ofAnyName), id, authority),
  };
  if (organisation === undefined) return [...files, record];
  const not = await reasonAgainstOrganisation(organisation, login, authority.website, sources);
  return [...files, record, { proof: { type: "organisation", login: organisation }, not }];
}

/**
 * Why a text is no proof; undefined where it is one. It must have the account’s number on a line of its own: `github:
 * 583231`. The line may name an authority, and must where several share the domain: `github: 583231 adur`.
 */
function reasonAgainst(found: ProofLookup, id: number, { slug, website }: Authority): string | undefined {
  if ("instead" in found) return found.instead;
  const lines = found.texts.flatMap((text) => text.split(/\r?\n/));
  const named = lines.flatMap((line) => {
    const [, number, whose] = /^\s*github\s*[:=]\s*(\d+)(?:\s+([a-z0-9-]+))?\s*$/i.exec(line) ?? [];
    return number === String(id) ? [whose?.toLowerCase()] : [];
  });
  if (named.includes(slug)) return undefined;
  if (named.length === 0) return "it does not name this account";
  if (!named.includes(undefined)) return "it names this account for another authority";
  return website.sharers.length === 0 ? undefined : "it does not say for which of those who share the domain";
}

/**
 * Removes records that come from a DNS wildcard: they may belong to whoever the names point to. No record counts if the
 * wildcard cannot be looked up.
 */
function without(records: ProofLookup, ofAnyName: ProofLookup): ProofLookup {
  if ("instead" in records) return records;
  if ("instead" in ofAnyName)
    return ofAnyName.none ? records : { instead: "it cannot be looked up from here whether every name has it" };
  return { texts: records.texts.filter((text) => !ofAnyName.texts.includes(text)) };
}

/**
 * Why an organisation is no proof; undefined where it is one. Its website must be the authority’s own and verified by
 * GitHub, and the account must be a public member. GitHub verifies that an organisation controls the domains of the
 * website and email in its profile. A subdomain is not enough: others may control it, such as councils below gov.uk.
 */
async function reasonAgainstOrganisation(
  organisation: string,
  login: string,
  { host, sharers }: Website,
  sources: Sources,
): Promise<string | undefined> {
  const domain = bareDomain(host);
  const found = await sources.organisation(organisation);
  if (!found) return "GitHub knows no such organisation";
  if (!found.verified) return "GitHub has not verified its website";
  const { website = "" } = found;
  if (!URL.canParse(website) || bareDomain(new URL(website).hostname) !== domain) return `its website is not ${domain}`;
  if (sharers.length > 0) return `${domain} is shared, so its organisation may be that of ${sharers.join(" or ")}`;
  return (await sources.isPublicMember(organisation, login)) ? undefined : "this account is not openly a member of it";
}
