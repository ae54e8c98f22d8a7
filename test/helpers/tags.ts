/** An opening tag of a page, with decoded attributes. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const tag = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"']+(?:="[^"]*"|='[^']*'|=[^\s>"']*)?)*)\s*\/?>/gi;
const attribute = /\s([^\s=>"']+)(?:="([^"]*)"|='([^']*)'|=([^\s>"']*))?/g;

/** The opening tags of a page that Astro wrote, in order, without comments and the content of scripts. */
export function tagsOf(html: string): Tag[] {
  const markup = html.replace(/<!--[^]*?-->/g, "").replace(/(<script\b[^>]*>)[^]*?<\/script>/g, "$1</script>");
  return Array.from(markup.matchAll(tag), ([, name = "", attributes = ""]) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      Array.from(attributes.matchAll(attribute), ([, key = "", double, single, bare]) => [
        key.toLowerCase(),
        decoded(double ?? single ?? bare ?? ""),
      ]),
    ),
  }));
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Decodes the character references in a text of a page. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return entities[name ?? ""] ?? whole;
    },
  );
}
