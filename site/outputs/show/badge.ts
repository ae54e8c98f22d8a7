import { brandColour } from "../../brand.ts";
import { siteName } from "../../layouts/frame.ts";
import { escaped } from "../../markup.ts";

/** Approximate width of a character, in pixels. */
const characterWidth = 7;
const padding = 10;
const height = 24;

/**
 * Draws a badge as SVG in the colours of the site, readable on light and dark pages. Its title is the alternative text.
 */
export function badge(words: string): string {
  const text = widthOf(words);
  const [mark, width] = [height + 4, height + 4 + text + 2 * padding];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">
<title id="t">${escaped(words.includes(siteName) ? words : `${words} (${siteName})`)}</title>
<rect width="${width}" height="${height}" rx="3" fill="${brandColour}"/>
<path d="M${mark} 0H${width - 3}a3 3 0 0 1 3 3V${height - 3}a3 3 0 0 1-3 3H${mark}z" fill="#fff"/>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="2.5" fill="none" stroke="${brandColour}"/>
<path d="M15.5 20H20V3H3v17h5.5m15-8H29v17H12V12h4.5" fill="none" stroke="#fff" stroke-width="3" transform="translate(5 3) scale(.56)"/>
<text x="${mark + padding}" y="16.5" textLength="${text}" font-family="Arial, 'Liberation Sans', sans-serif" font-size="13" fill="#0b0c0c">${escaped(words)}</text>
</svg>
`;
}

function widthOf(words: string): number {
  return Math.round(Array.from(words).length * characterWidth);
}
