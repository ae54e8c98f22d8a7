import type { ProofPlaces } from "../../schemas/claim-proofs.ts";
import type { Person } from "../github/kit/people.ts";
import { bareDomain, type Website } from "./domain.ts";

/** What was found in a place: its texts, or what there is instead. `none` where it is certain that there is nothing. */
export type Found = { texts: readonly string[] } | { instead: string; none?: true };

/** Where proofs are looked for. */
export interface Sources {
  file: (url: string) => Promise<Found>;
  txt: (name: string) => Promise<Found>;
  organisation: (login: string) => Promise<{ verified: boolean; website?: string } | undefined>;
  isPublicMember: (organisation: string, login: string) => Promise<boolean>;
}

/** How an account has been shown to speak for an authority. */
export type Proof = { by: "file"; url: string } | { by: "txt"; name: string } | { by: "organisation"; login: string };

/** Where a proof may be, and why it is none, if it is none. */
export interface Place {
  proof: Proof;
  not: string | undefined;
}

/** Whose website is looked at, and for which authority. */
export interface Authority {
  slug: string;
  website: Website;
  /** Where this catalogue looks for its word. */
  proofs: ProofPlaces;
}

/** A name that nobody gives to anything: what is there is there for every name. */
const nobodysLabel = "_no-such-name-of-a-catalogue";

/** Every place where a proof may be that an account speaks for an authority. One proof is enough. */
export async function lookForProofs(
  { id, login }: Person,
  authority: Authority,
  organisation: string | undefined,
  sources: Sources,
): Promise<Place[]> {
  const { host } = authority.website;
  const { path, record: label } = authority.proofs;
  const domain = bareDomain(host);
  const urls = [...new Set([host, domain])].map((each) => `https://${each}${path}`);
  const files = await Promise.all(
    urls.map(async (url) => ({
      proof: { by: "file" as const, url },
      not: reasonAgainst(await sources.file(url), id, authority),
    })),
  );
  const name = `${label}.${domain}`;
  const [records, ofAnyName] = await Promise.all([sources.txt(name), sources.txt(`${nobodysLabel}.${domain}`)]);
  const record = {
    proof: { by: "txt" as const, name },
    not: reasonAgainst(without(records, ofAnyName), id, authority),
  };
  if (organisation === undefined) return [...files, record];
  const not = await reasonAgainstOrganisation(organisation, login, authority.website, sources);
  return [...files, record, { proof: { by: "organisation", login: organisation }, not }];
}

/**
 * A text has to name the account by number, on a line of its own: `github: 583231`. Where authorities share a domain, and
 * wherever it says so, the line is for one of them: `github: 583231 adur`.
 */
function reasonAgainst(found: Found, id: number, { slug, website }: Authority): string | undefined {
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
 * A record that answers to every name may come from whoever the names are pointed to, so it is no proof; nor is one where
 * nobody can say whether it does.
 */
function without(records: Found, ofAnyName: Found): Found {
  if ("instead" in records) return records;
  if ("instead" in ofAnyName)
    return ofAnyName.none ? records : { instead: "it cannot be looked up from here whether every name has it" };
  return { texts: records.texts.filter((text) => !ofAnyName.texts.includes(text)) };
}

/**
 * The organisation’s website is the authority’s own, GitHub has verified it, and the account is in the organisation
 * openly. GitHub calls an organisation verified when it has proved to hold the domains of the website and the email in
 * its profile. A website below the domain is not enough: others may hold that, such as councils below gov.uk.
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
