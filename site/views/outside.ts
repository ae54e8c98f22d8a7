/** A link that leaves the site, named by where it leads. */
export interface OutsideLink {
  url: string;
  /** The name of the host: what a reader can judge before opening it. */
  host: string;
}

/** A link that leaves the site; nothing where there is no address. */
export function outsideLink(url: string): OutsideLink;
export function outsideLink(url: string | undefined): OutsideLink | undefined;
export function outsideLink(url: string | undefined): OutsideLink | undefined {
  return url === undefined ? undefined : { url, host: new URL(url).hostname.replace(/^www\./, "") };
}
