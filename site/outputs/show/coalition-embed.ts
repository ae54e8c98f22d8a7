import { embedFolder } from "../../../schemas/address.ts";
import type { HexagonMapView } from "../../charts/hexagon-map.ts";
import { groundAddress, keyOf, mapSize } from "../../charts/hexagons.ts";
import { type CoalitionMap, coalitionMap } from "../../coalition/map.ts";
import { outlineWords } from "../../coalition/outlines.ts";
import { coalitionAddress, takingPart, takingPartMap, ways, whatCouncilsDo } from "../../coalition/ways.ts";
import { counted, dateInWords, numberInWords } from "../../format.ts";
import { siteName } from "../../layouts/frame.ts";
import { escaped } from "../../markup.ts";
import { memberWords } from "../../member-words.ts";
import type { Output, OutputContext } from "../output.ts";
import { embedDocument } from "./embeds.ts";

/** The address of the coalition’s embed, from the site’s root. */
export const coalitionEmbedAddress = `${embedFolder}coalition/`;

/** The embed (iframe page) of the coalition’s map. */
export const coalitionEmbed: Output = {
  id: "coalition-embed",
  group: "show",
  title: `Map of the ${memberWords.many} to embed`,
  description: `A small page with the map of the ${memberWords.many} that ${whatCouncilsDo}, without scripts.`,
  address: coalitionEmbedAddress,
  mediaType: "text/html",
  *files(context) {
    yield { address: coalitionEmbedAddress, content: pageOf(context) };
  },
};

function pageOf(context: OutputContext): string {
  const map = takingPartMap(context);
  const { outlines } = coalitionMap(ways[0], context);
  const address = context.site + coalitionAddress.slice(1);
  const { count, all } = takingPart(ways[0], context);
  const councils = `${numberInWords(count)} of ${counted(all, memberWords.one, memberWords.many)}`;
  const title = `${councils} in the ${siteName} ${whatCouncilsDo}`;
  const body = `<h1><a href="${address}" target="_blank" rel="noopener">${escaped(title)}</a></h1>
${choiceOf(outlines)}
${drawingOf(map, outlines, context)}
<ul class="quiet">${map.parts.map(({ part, text, value }) => `<li>${keyDrawing(part)} ${escaped(text)} <strong>${value}</strong></li>`).join("")}</ul>`;
  const shown = { title, description: `Which ${memberWords.many} ${whatCouncilsDo}, on a map.`, address, body };
  return embedDocument(shown, `As of ${dateInWords(context.today)}.`, context);
}

/** The radio buttons for the outlines shown; CSS shows the checked one. */
function choiceOf([first, ...others]: CoalitionMap["outlines"]): string {
  const choices = [...(first ? [first] : []), ...others, { id: "none", title: "None" }];
  const radios = choices.map(
    ({ id, title }) =>
      `<label><input type="radio" name="outlines" id="${id}"${id === first?.id ? " checked" : ""}> ${escaped(title)}</label>`,
  );
  const lines = outlineWords.map(
    ({ text, isPart }) =>
      `<li><svg class="key" viewBox="0 0 14 16" aria-hidden="true"><path class="${classOf(isPart)}" d="${keyOf(1)}"/></svg> ${escaped(text)}</li>`,
  );
  return `<fieldset class="quiet"><legend>Outlines</legend>${radios.join("")}<ul>${lines.join("")}</ul></fieldset>`;
}

function classOf(isPart: boolean): string {
  return isPart ? "outline outline-part" : "outline";
}

function outlinesOf({ id, councils }: CoalitionMap["outlines"][number]): string {
  const paths = councils.map(({ counts, path }) => `<path class="${classOf(counts)}" d="${path}"/>`);
  return `<g class="outlines outlines-${id}" aria-hidden="true"><use class="casing" href="#o-${id}"/><g id="o-${id}">${paths.join("")}</g></g>`;
}

function drawingOf(
  { words, parts }: HexagonMapView,
  outlines: CoalitionMap["outlines"],
  { site }: Pick<OutputContext, "site">,
): string {
  const { width, height } = mapSize;
  const ground = new URL(groundAddress.slice(1), site).pathname;
  const paths = parts.map(({ part, path }) => (path === "" ? "" : `<path class="part-${part}" d="${path}"/>`));
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`Map. ${ways[0].heading}: ${words}.`)}"><image href="${ground}" width="${width}" height="${height}"/>${paths.join("")}${outlines.map(outlinesOf).join("")}</svg>`;
}

function keyDrawing(part: HexagonMapView["parts"][number]["part"]): string {
  return `<svg class="key" viewBox="0 0 14 16" aria-hidden="true"><path class="part-${part}" d="${keyOf(part)}"/></svg>`;
}
