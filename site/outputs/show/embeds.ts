import { embedFolder } from "../../../schemas/address.ts";
import { capitalised } from "../../../schemas/capitals.ts";
import { addressOf, entriesOfKind, type Entry, kindNames, kinds } from "../../../schemas/index.ts";
import { brandColour } from "../../brand.ts";
import { dateInWords } from "../../format.ts";
import { contentSecurityPolicy, siteName } from "../../layouts/frame.ts";
import { factsInWords } from "../../lists/entry-item.ts";
import { itemOf } from "../../lists/item.ts";
import { escaped } from "../../markup.ts";
import { type Output, type OutputContext, publishedSlugs } from "../output.ts";

/** The address of an entry’s embed, from the site’s root. */
export function embedAddress({ kind, slug }: Pick<Entry, "kind" | "slug">): string {
  return `${embedFolder}${kind}/${slug}/`;
}

/** The embed (iframe page) of each entry, without scripts. */
export const embeds: Output = {
  id: "embed",
  group: "show",
  title: "Page to embed",
  description: "A small page of one entry that fits into a frame of another site, without scripts.",
  address: `${embedFolder}{kind}/{slug}/`,
  mediaType: "text/html",
  each: kindNames,
  *files(context) {
    for (const kind of kindNames) {
      for (const entry of entriesOfKind(context.catalogue, kind)) {
        const content = pageOf(entry, context);
        for (const slug of publishedSlugs(entry)) yield { address: embedAddress({ kind, slug }), content };
      }
    }
  },
};

const styleAddress = `${embedFolder}style.css`;

/** The style sheet of embeds. */
export const embedStyle: Output = {
  id: "embed-style",
  group: "show",
  title: "Style of the pages to embed",
  description: "Colours for light and dark pages (CSS).",
  address: styleAddress,
  mediaType: "text/css",
  *files() {
    yield { address: styleAddress, content: style };
  },
};

const style = `:root { color-scheme: light dark; --text: #0b0c0c; --quiet: #4b5053; --link: #1a5690; --line: ${brandColour}; --back: #fff; --part-2: #2f8f7f; --part-4: #3d4a57; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f3f2f1; --quiet: #b9bec1; --link: #8ec5f4; --line: #4fb8a4; --back: #14181a; --part-2: #45ac98; --part-4: #c6d1da; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 12px 16px; border-top: 4px solid var(--line); background: var(--back); color: var(--text); font: 16px/1.4 "Helvetica Neue", Arial, sans-serif, "Segoe UI Symbol", "Apple Symbols", "Noto Sans Symbols 2", "Noto Sans Symbols"; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 19px; line-height: 1.3; }
p, ul { margin: 6px 0 0; }
ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0 16px; }
.quiet { color: var(--quiet); font-size: 14px; }
a { color: var(--link); }
.map { display: block; width: 100%; max-width: 330px; height: auto; margin: 12px 0; }
.key { width: 14px; height: 16px; vertical-align: -2px; }
.part-1 { fill: var(--line); }
.part-2, .part-3 { fill: var(--part-2); }
.part-4 { fill: var(--part-4); }
.outlines { display: none; }
body:has(#counties:checked) .outlines-counties, body:has(#combined:checked) .outlines-combined { display: inline; }
.outline { fill: none; stroke: var(--outline, var(--text)); stroke-width: var(--outline-width, 1.25); stroke-dasharray: 3 2; }
.outline-part { stroke-width: var(--outline-width, 1.75); stroke-dasharray: none; }
.casing { --outline: var(--back); --outline-width: 3.5; }
fieldset { margin: 12px 0 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: bold; }
label { margin-right: 16px; }
@media (forced-colors: active) { .map path:not(.outline), .key path:not(.outline) { forced-color-adjust: none; fill: CanvasText; } }
a:focus, input:focus-visible { outline: 3px solid #fd0; background: #fd0; color: #0b0c0c; }
`;

function pageOf(entry: Entry, context: OutputContext): string {
  const { kind, slug, data } = entry;
  const facts = factsInWords(itemOf(entry, context).facts);
  const kindOf = kinds[kind].label.one;
  const address = context.site + addressOf(kind, slug).slice(1);
  const name = escaped(data.name);
  const body = `<p class="quiet">${capitalised(kindOf)}</p>
<h1><a href="${address}" target="_blank" rel="noopener">${name}</a></h1>
<p>${escaped(data.summary)}</p>
${facts.length > 0 ? `<ul class="quiet">${facts.map((fact) => `<li>${escaped(fact)}</li>`).join("")}</ul>` : ""}`;
  return embedDocument(
    { title: `${data.name} (${kindOf})`, description: data.summary, address, body },
    `Last reviewed ${dateInWords(data.reviewed)}.`,
    context,
  );
}

/**
 * Renders an embed: a page for an iframe, without scripts.
 *
 * @param shown title and description as plain text, the address of the full page, and the body as HTML
 * @param note the text of the footer
 */
export function embedDocument(
  shown: { title: string; description: string; address: string; body: string },
  note: string,
  { site }: Pick<OutputContext, "site">,
): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy({})}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(shown.title)}, to embed – ${escaped(siteName)}</title>
<meta name="description" content="${escaped(shown.description)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${shown.address}">
<link rel="stylesheet" href="${new URL(styleAddress.slice(1), site).pathname}">
</head>
<body>
<main>
${shown.body}
<p class="quiet">From the <a href="${site}" target="_blank" rel="noopener">${escaped(siteName)}</a>. ${note}</p>
</main>
</body>
</html>
`;
}
