import { externalLink } from "../entry/external-link.ts";
import { href } from "../href.ts";
import { escaped } from "../markup.ts";
import { tag } from "../text/tag.ts";
import type { Statement } from "./rows.ts";

/** What stands where a product says nothing. */
export const notStated = "Not stated";

const rendered = new WeakMap<readonly Statement[], string>();

/**
 * What a product says in a row of a comparison, or what stands where it says nothing. There are hundreds of cells on a page and thousands of such pages, and a
 * product says the same in each, so that a cell is made once.
 */
export function compareCell(statements: readonly Statement[], gap: string): string {
  if (statements.length === 0) return `<td data-gap>${escaped(gap)}</td>`;
  const known = rendered.get(statements);
  if (known !== undefined) return known;
  const texts = statements.map(words);
  const cell = `<td>${texts.length === 1 ? (texts[0] ?? "") : texts.map((text) => `<p>${text}</p>`).join("")}</td>`;
  rendered.set(statements, cell);
  return cell;
}

function words({ text, to, of, tone, note, evidence, about = text }: Statement): string {
  return [
    tone ? tag(text, tone) : to === undefined ? escaped(text) : link(text, to, of),
    note ? `<span class="note">${escaped(note)}</span>` : "",
    evidence ? `<span class="note">${externalLink(evidence, about)}</span>` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function link(text: string, to: string, of: string | undefined): string {
  const isOutside = !to.startsWith("/");
  const address = isOutside ? `"${escaped(to)}" rel="nofollow ugc"` : `"${escaped(href(to))}"`;
  // A label and no text: two products that say the same are to be found alike, by the script of `/compare/` too.
  const label = of === undefined ? "" : ` aria-label="${escaped(`${text} for ${of}`)}"`;
  return `<a href=${address}${label}>${escaped(text)}</a>`;
}
