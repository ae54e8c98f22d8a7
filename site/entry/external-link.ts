import { escaped } from "../markup.ts";
import { breakable } from "../text/breakable.ts";
import type { ExternalLink } from "./external.ts";

/**
 * A link that leaves the site, named by what it leads to, and its host beside it: inside, the link would be underlined as
 * far as the space before the host. `about` tells screen readers what it is the evidence of.
 */
export function externalLink({ url, name, host }: ExternalLink, about?: string): string {
  const hidden = about ? `<span class="govuk-visually-hidden"> about ${escaped(about)}</span>` : "";
  const where = host ? ` <span class="outside__host">${breakable(`(${host})`)}</span>` : "";
  return `<a href="${escaped(url)}" rel="nofollow ugc">${breakable(name)}${hidden}</a>${where}`;
}
