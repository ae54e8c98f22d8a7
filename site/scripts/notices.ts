import { listInWords } from "../format.ts";
import { fromTemplate, need } from "./dom.ts";
import { quoted } from "./quoted.ts";

/** What a page says: a sentence, or a sentence with links. */
export type Notice = string | readonly (string | Node)[];

/** Says at the top of a page what its reader should know, in place of what was said before. */
export function showNotices(root: HTMLElement, notices: readonly (Notice | false)[]): void {
  need(root, "[data-notices]", HTMLElement).replaceChildren(
    ...notices
      .filter((text) => text !== false)
      .map((text) => {
        const notice = fromTemplate("notice", HTMLElement);
        notice.replaceChildren(...(typeof text === "string" ? [text] : text));
        return notice;
      }),
  );
}

/**
 * What somebody typed, as part of a sentence and no longer than can be read.
 *
 * @param inWords puts the texts in a row: `eitherOf` after a “no”
 */
export function quotedList(texts: readonly string[], inWords = listInWords): string {
  const shown = texts.slice(0, 5).map(quoted);
  return inWords(texts.length > shown.length ? [...shown, `${texts.length - shown.length} more`] : shown);
}
