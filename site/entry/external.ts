import type { Context } from "../catalogue/context.ts";
import { hostOf } from "./host-owner.ts";
import { sourceName } from "./source-name.ts";

/** A link that leaves the site, named by what it leads to. */
export interface ExternalLink {
  url: string;
  name: string;
  /** The name of the host, where the link is not named by it: what a reader can judge before opening it. */
  host: string | undefined;
}

/** A link that leaves the site; nothing where there is no address. */
export function externalLink(url: string, context: Pick<Context, "catalogue">): ExternalLink;
export function externalLink(url: string | undefined, context: Pick<Context, "catalogue">): ExternalLink | undefined;
export function externalLink(
  url: string | undefined,
  { catalogue }: Pick<Context, "catalogue">,
): ExternalLink | undefined {
  if (url === undefined) return undefined;
  const address = new URL(url);
  const [name, host] = [sourceName(address, catalogue), hostOf(address)];
  return { url, name, host: name.includes(host) ? undefined : host };
}

/** Links that leave the site, each address once. */
export function externalLinks(
  urls: readonly (string | undefined)[],
  context: Pick<Context, "catalogue">,
): ExternalLink[] {
  return [...new Set(urls)].flatMap((url) => externalLink(url, context) ?? []);
}
