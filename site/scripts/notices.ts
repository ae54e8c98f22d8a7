import { fromTemplate, need } from "./dom.ts";

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
