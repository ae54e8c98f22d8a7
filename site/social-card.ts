import { capitalised } from "../schemas/capitals.ts";
import { type Kind, kinds } from "../schemas/index.ts";
import { brandColour } from "./brand.ts";
import { metaOf } from "./field-meta.ts";
import { traits } from "./kinds/tables/traits.ts";
import { memberWords } from "./member-words.ts";

/** The subject of a social card: the whole catalogue, or one kind of entry. */
export type CardSubject = "catalogue" | Kind;

/** The address, from the site’s root, of the social card (`og:image`); `npm run screenshot` generates it. */
export function cardAddress(subject: CardSubject): string {
  return subject === "catalogue" ? "/social-card.png" : `/social/${subject}.png`;
}

/** The alternative text of a card. */
export function cardText(subject: CardSubject): string {
  const { title, line } = wordsOf(subject);
  return `${title}: ${line}`;
}

/** The size of every card in pixels, as Open Graph consumers expect it. */
export const cardSize = { width: 1200, height: 630 } as const;

const mark = "M15.5 20H20V3H3v17h5.5m15-8H29v17H12V12h4.5";

/** Draws a card as SVG. It does not name the catalogue: the images generated from it belong to the software. */
export function cardDrawing(subject: CardSubject): string {
  const { width, height } = cardSize;
  const { title, line } = wordsOf(subject);
  const titles = wrapText(title, 18);
  const [drawing, strokeWidth, scale] = subject === "catalogue" ? [mark, 4, 17] : [traits[subject].icon, 2, 26];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
  <rect width="${width}" height="${height}" fill="${brandColour}"/>
  <rect y="560" width="${width}" height="70" fill="#00483e"/>
  <g fill="none" stroke="#fff" stroke-width="4" transform="translate(80 72) scale(4.4)"><path d="${mark}"/></g>
  <g fill="none" stroke="#fff" stroke-opacity=".1" stroke-width="${strokeWidth}" transform="translate(720 30) scale(${scale})"><path d="${drawing}"/></g>
  <g fill="#fff" font-family="'Noto Sans', 'Open Sans', 'Segoe UI', Arial, sans-serif">
    ${titles.map((part, index) => text(426 - (titles.length - 1 - index) * 86, 76, part, 700)).join("\n    ")}
    ${wrapText(line, 56)
      .map((part, index) => text(490 + index * 44, 34, part))
      .join("\n    ")}
  </g>
</svg>
`;
}

function text(y: number, size: number, words: string, weight = 400): string {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="80" y="${y}" font-size="${size}" font-weight="${weight}">${escaped}</text>`;
}

/** Wraps a text into lines of at most `maxLetters` characters; a longer word gets a line of its own. */
function wrapText(words: string, maxLetters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < maxLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function wordsOf(subject: CardSubject): { title: string; line: string } {
  if (subject === "catalogue")
    return { title: `What ${memberWords.many} share`, line: "What they agree on, have tried and want to do together" };
  const { label, schema } = kinds[subject];
  return { title: capitalised(label.many), line: (metaOf(schema).description ?? "").replace(/\.$/, "") };
}
