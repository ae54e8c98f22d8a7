import { externalLink } from "../entry/external-link.ts";
import { href } from "../href.ts";
import { escaped } from "../markup.ts";
import { tag } from "../text/tag.ts";
import type { Statement } from "./rows.ts";

/** The text of a cell without a value. */
export const notStated = "Not stated";

const rendered = new WeakMap<readonly Statement[], string>();

/**
 * Renders the cell of a product in a comparison, with `gap` as the text if it has no value. Cached by statements, because a
 * product has the same cells on all of thousands of pages.
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
  // A label instead of hidden text: the script of `/compare/` compares the text of cells to find equal ones.
  const label = of === undefined ? "" : ` aria-label="${escaped(`${text} for ${of}`)}"`;
  return `<a href=${address}${label}>${escaped(text)}</a>`;
}
