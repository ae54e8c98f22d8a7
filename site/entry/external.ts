import type { Catalogue } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { hostOf } from "./host-owner.ts";
import { sourceName } from "./source-name.ts";

/** An external link with the name of its target. */
export interface ExternalLink {
  url: string;
  name: string;
  /** The host, so that readers can judge the link before opening it; undefined if the name contains it. */
  host: string | undefined;
}

/** Makes an external link; undefined without an address. */
export function externalLink(url: string, context: Pick<Context, "catalogue">): ExternalLink;
export function externalLink(url: string | undefined, context: Pick<Context, "catalogue">): ExternalLink | undefined;
export function externalLink(
  url: string | undefined,
  { catalogue }: Pick<Context, "catalogue">,
): ExternalLink | undefined {
  if (url === undefined) return undefined;
  const known = linksOf(catalogue);
  const link = known.get(url) ?? named(url, catalogue);
  known.set(url, link);
  return link;
}

/** Address → its link. Several pages show the same link. */
const linksOf = memoisePerObject<Catalogue, Map<string, ExternalLink>>(() => new Map());

function named(url: string, catalogue: Catalogue): ExternalLink {
  const address = new URL(url);
  const [name, host] = [sourceName(address, catalogue), hostOf(address)];
  return { url, name, host: name.includes(host) ? undefined : host };
}

/** Makes external links, each address once. */
export function externalLinks(
  urls: readonly (string | undefined)[],
  context: Pick<Context, "catalogue">,
): ExternalLink[] {
  return [...new Set(urls)].flatMap((url) => externalLink(url, context) ?? []);
}
