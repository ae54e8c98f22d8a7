import { embedFolder } from "../../../schemas/address.ts";
import type { HexagonMapView } from "../../charts/hexagon-map.ts";
import { groundAddress, keyOf, mapSize } from "../../charts/hexagons.ts";
import { councilsIn } from "../../coalition/standing.ts";
import { coalitionAddress, takingPartMap } from "../../coalition/ways.ts";
import { counted, dateInWords } from "../../format.ts";
import { siteName } from "../../layouts/frame.ts";
import { escaped } from "../../markup.ts";
import type { Output, OutputContext } from "../output.ts";
import { embedDocument } from "./embeds.ts";

/** Where the page to embed of the coalition is, from the site’s root. */
export const coalitionEmbedAddress = `${embedFolder}coalition/`;

/** The map of the councils that take part, as a small page that fits into a frame of another site. */
export const coalitionEmbed: Output = {
  id: "coalition-embed",
  group: "show",
  title: "Map of the councils to embed",
  description: "A small page with the map of the councils that take part, without scripts.",
  address: coalitionEmbedAddress,
  mediaType: "text/html",
  *files(context) {
    yield { address: coalitionEmbedAddress, content: pageOf(context) };
  },
};

function pageOf(context: OutputContext): string {
  const map = takingPartMap(context);
  const address = context.site + coalitionAddress.slice(1);
  const councils = counted(councilsIn(context).length, "council", "councils");
  const title = `${councils} in the ${siteName}`;
  const body = `<h1><a href="${address}" target="_blank" rel="noopener">${escaped(title)}</a></h1>
${drawingOf(map, context)}
<ul class="quiet">${map.parts.map(({ part, text, value }) => `<li>${keyDrawing(part)} ${escaped(text)} <strong>${value}</strong></li>`).join("")}</ul>`;
  const shown = { title, description: `How ${councils} take part, on a map.`, address, body };
  return embedDocument(shown, `As of ${dateInWords(context.today)}.`, context);
}

function drawingOf({ words, parts }: HexagonMapView, { site }: Pick<OutputContext, "site">): string {
  const { width, height } = mapSize;
  const ground = new URL(groundAddress.slice(1), site).pathname;
  const paths = parts.map(({ part, path }) => (path === "" ? "" : `<path class="part-${part}" d="${path}"/>`));
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`Map of the councils that take part: ${words}.`)}"><image href="${ground}" width="${width}" height="${height}"/>${paths.join("")}</svg>`;
}

function keyDrawing(part: HexagonMapView["parts"][number]["part"]): string {
  return `<svg class="key" viewBox="0 0 14 16" aria-hidden="true"><path class="part-${part}" d="${keyOf(part)}"/></svg>`;
}
