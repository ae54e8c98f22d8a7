import { fromTemplate, need } from "./dom.ts";

/** A notice on a page: a sentence, or a sentence with links. */
export type Notice = string | readonly (string | Node)[];

/** Replaces the notices at the top of a page. */
export function showNotices(root: HTMLElement, notices: readonly (Notice | false)[]): void {
  need(root, "[data-notices]", HTMLElement).replaceChildren(
    ...notices.flatMap((text) => {
      if (text === false) return [];
      const notice = fromTemplate("notice", HTMLElement);
      notice.append(...(typeof text === "string" ? [text] : text));
      return notice;
    }),
  );
}
