import { escaped } from "../markup.ts";
import { breakable } from "../text/breakable.ts";
import type { ExternalLink } from "./external.ts";

/**
 * Renders an external link with the name of its target, followed by the host. The host is outside the link, so that the
 * space before it is not underlined. `about` adds the subject of the evidence for screen readers.
 */
export function externalLink({ url, name, host }: ExternalLink, about?: string): string {
  const hidden = about ? `<span class="govuk-visually-hidden"> about ${escaped(about)}</span>` : "";
  const where = host ? ` <span class="outside__host">${breakable(`(${host})`)}</span>` : "";
  return `<a href="${escaped(url)}" rel="nofollow ugc">${breakable(name)}${hidden}</a>${where}`;
}
