import { capitalised } from "../../schemas/capitals.ts";
import { namings } from "../../schemas/vocabularies/kind-names.ts";
import { href } from "../href.ts";
import { identity } from "../identity.ts";
import { navigationKinds } from "../kinds/traits.ts";
import { memberWords } from "../member-words.ts";

/** The sections of the site, in the order of the navigation. */
export const sections = [
  ...navigationKinds.map((kind) => ({
    text: capitalised(namings[kind].label.many),
    address: `/${namings[kind].folder}/`,
  })),
  { text: "Coalition", address: "/coalition/" },
  { text: "Services", address: "/services/" },
  { text: "Guides", address: "/guides/" },
];

/** The address of the reader’s shortlist, the last item of the navigation. */
export const shortlistAddress = "/shortlist/";

/** The section of a page for `aria-current`: `page` on the section’s own page. */
export interface SectionHere {
  address: string;
  current: "page" | "true";
}

/**
 * Returns the section, or the shortlist, that a page belongs to.
 *
 * @param path the page’s path including the base path
 */
export function sectionAt(path: string): SectionHere | undefined {
  const addresses = [...sections.map(({ address }) => address), shortlistAddress];
  const address = addresses.find((section) => path.startsWith(href(section)));
  return address === undefined ? undefined : { address, current: path === href(address) ? "page" : "true" };
}

/** The name of the site. */
export const siteName = identity.name;

/** The description of the site, in one sentence. */
export const siteSummary = identity.summary ?? `What ${memberWords.many} share, agree on, have tried and use.`;

/** Exceptions from the content security policy for single pages. */
export interface Allowances {
  /** Whether the page has a service worker for offline use. */
  worker?: boolean;
  /** The one other host that the page’s script may fetch from, with the reader’s consent. */
  connect?: string | undefined;
  /** Whether the page runs WebAssembly: Pagefind is written in it. */
  wasm?: boolean;
}

/**
 * Returns the content security policy of a page: own files only, and no inline scripts or styles. Data blocks such as
 * JSON-LD are not affected.
 */
export function contentSecurityPolicy({ worker = false, connect, wasm = false }: Allowances): string {
  return [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${connect === undefined ? "" : ` ${connect}`}`,
    ...(worker ? ["worker-src 'self'"] : []),
    "font-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
