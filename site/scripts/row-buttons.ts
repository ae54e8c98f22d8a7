import type { Kind } from "../../schemas/vocabularies/kind-names.ts";
import { idOfPage } from "../entry-id.ts";
import { fromTemplate } from "./dom.ts";

/** An entry that a link leads to. */
interface Linked {
  /** Its id: a slug, prefixed with the id of its catalogue if that is a peer. */
  slug: string;
  name: string;
}

/** A button that each row of a list gets. */
interface RowButton<T extends Linked> {
  /** The class of the rows that have room for it. */
  room: string;
  /** The name of its template, and of `data-row-button` in a row that already has it. */
  template: string;
  /** Returns the entry that the link of a row leads to; undefined if the row gets no button. */
  subjectOf: (link: HTMLAnchorElement) => T | undefined;
  adopt: (button: HTMLButtonElement, subject: T) => void;
}

/** Adds a button to each row that has room for it, also to rows that are added later. */
export function addRowButtons<T extends Linked>(root: HTMLElement, kind: RowButton<T>): void {
  const seen = new WeakSet<Element>();
  const add = (): void => {
    for (const link of root.querySelectorAll<HTMLAnchorElement>(`.${kind.room} .entry__link`)) {
      const entry = link.closest(`.${kind.room}`);
      const subject = kind.subjectOf(link);
      if (!entry || !subject || seen.has(entry)) continue;
      seen.add(entry);
      const selector = `button[data-row-button="${kind.template}"]`;
      const button = entry.querySelector<HTMLButtonElement>(selector) ?? newButton(entry, kind.template);
      button.setAttribute("aria-label", `${button.getAttribute("aria-label") ?? ""} ${subject.name}`);
      kind.adopt(button, subject);
    }
  };
  add();
  for (const list of root.querySelectorAll("[data-rows]")) new MutationObserver(add).observe(list, { childList: true });
}

function newButton(entry: Element, template: string): HTMLButtonElement {
  const button = fromTemplate(template, HTMLButtonElement);
  entry.append(button);
  return button;
}

/**
 * Returns the entry of a kind that a link leads to; undefined if it leads to anything else.
 *
 * @param list the address of the list of the kind, the prefix of its entries’ pages
 */
export function linkedIn(link: HTMLAnchorElement, kind: Kind, list: string): Linked | undefined {
  const slug = idOfPage(link.pathname, kind, list);
  const name = link.textContent.trim();
  return slug !== undefined && name !== "" ? { slug, name } : undefined;
}
