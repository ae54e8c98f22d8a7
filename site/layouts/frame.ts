import { namings } from "../../schemas/vocabularies/kind-names.ts";
import { capitalised } from "../format.ts";
import { href } from "../href.ts";
import { identity } from "../identity.ts";
import { navigationKinds } from "../kinds/traits.ts";

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

/** What people have chosen for themselves, which the navigation leads to after the sections. */
export const shortlistAddress = "/shortlist/";

/** The section that a page belongs to: `page` where it is that section’s own page. */
export interface SectionHere {
  address: string;
  current: "page" | "true";
}

/**
 * The section, or the shortlist, that a page belongs to.
 *
 * @param path the page’s path, with the folder that the site is served from
 */
export function sectionAt(path: string): SectionHere | undefined {
  const addresses = [...sections.map(({ address }) => address), shortlistAddress];
  const address = addresses.find((section) => path.startsWith(href(section)));
  return address === undefined ? undefined : { address, current: path === href(address) ? "page" : "true" };
}

/** The name of the site. */
export const siteName = identity.name;

/** What the site holds, in one sentence. */
export const siteSummary = identity.summary ?? "What councils share, agree on, have tried and use.";

/** What some pages may do beyond what every page may. */
export interface Allowances {
  /** Whether the page has a service worker, to work without a network. */
  worker?: boolean;
  /** The one other host that the page’s script may ask, when its reader says so. */
  connect?: string | undefined;
  /** Whether the page runs WebAssembly: Pagefind is written in it. */
  wasm?: boolean;
}

/**
 * What a page may load: its own files and nothing else, and no script or style inside the page. Formats other than pages
 * (JSON-LD) are data, which the policy does not concern.
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
