import type { Person } from "../github/people.ts";
import { bareDomain } from "./domain.ts";

/** The file on an authority’s website that names the accounts which speak for it. */
export const proofPath = "/.well-known/common-standards-catalogue.txt";
/** The name under a domain whose TXT records do the same. */
export const proofName = "_common-standards-catalogue";

/** Where proofs are looked for; each answers undefined or nothing where there is none. */
export interface Sources {
  file: (url: string) => Promise<string | undefined>;
  txt: (name: string) => Promise<string[]>;
  organisation: (login: string) => Promise<{ verified: boolean; website?: string } | undefined>;
  isPublicMember: (organisation: string, login: string) => Promise<boolean>;
}

/** How an account has been shown to speak for an authority. */
export type Proof = { by: "file"; url: string } | { by: "txt"; name: string } | { by: "organisation"; login: string };

/** Every proof that an account speaks for whoever holds a domain. One is enough. */
export async function proofsFor(
  { id, login }: Person,
  host: string,
  organisation: string | undefined,
  sources: Sources,
): Promise<Proof[]> {
  const domain = bareDomain(host);
  const urls = [...new Set([host, domain])].map((each) => `https://${each}${proofPath}`);
  const files = await Promise.all(urls.map(async (url) => ({ url, text: await sources.file(url) })));
  const name = `${proofName}.${domain}`;
  const records = await sources.txt(name);
  return [
    ...files.filter(({ text }) => names(text ?? "", id)).map(({ url }): Proof => ({ by: "file", url })),
    ...(records.some((record) => names(record, id)) ? [{ by: "txt" as const, name }] : []),
    ...(organisation !== undefined && (await speaksThrough(organisation, login, domain, sources))
      ? [{ by: "organisation" as const, login: organisation }]
      : []),
  ];
}

/** Whether a text names an account by number, on a line of its own: `github: 583231`. */
function names(text: string, id: number): boolean {
  return text.split(/\r?\n/).some((line) => /^\s*github\s*[:=]\s*(\d+)\s*$/i.exec(line)?.[1] === String(id));
}

/**
 * The organisation’s website is on the domain, GitHub has verified it, and the account is in the organisation openly.
 * “Verified” is GitHub’s word for an organisation whose website and email are on domains that it has proved to hold.
 */
async function speaksThrough(organisation: string, login: string, domain: string, sources: Sources): Promise<boolean> {
  const found = await sources.organisation(organisation);
  if (!found?.verified || found.website === undefined || !URL.canParse(found.website)) return false;
  const { hostname } = new URL(found.website);
  if (hostname !== domain && !hostname.endsWith(`.${domain}`)) return false;
  return sources.isPublicMember(organisation, login);
}
