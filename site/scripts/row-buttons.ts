import type { Kind } from "../../schemas/vocabularies/kind-names.ts";
import { idOfPage } from "../entry-id.ts";
import { fromTemplate, setText } from "./dom.ts";

/** An entry that a link leads to. */
interface Linked {
  /** Its id: that of another catalogue has the id of its catalogue before its slug. */
  slug: string;
  name: string;
}

/** A button that each row of a list gets. */
interface RowButton<T extends Linked> {
  /** The class of the rows that have room for it. */
  room: string;
  /** The template that it is made of; a row that has one already has it under the same name. */
  template: string;
  /** What the name of a row leads to; nothing where such a row has no button. */
  subjectOf: (link: HTMLAnchorElement) => T | undefined;
  adopt: (button: HTMLButtonElement, subject: T) => void;
}

/** Gives every row in a list that has room for it a button, also those that come later. */
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
      setText(button, "[data-name]", subject.name);
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
 * The entry of a kind that a link leads to; nothing where it leads to anything else.
 *
 * @param list the address of the list of the kind, under which the pages of its entries are
 */
export function linkedIn(link: HTMLAnchorElement, kind: Kind, list: string): Linked | undefined {
  const slug = idOfPage(link.pathname, kind, list);
  const name = link.textContent.trim();
  return slug !== undefined && name !== "" ? { slug, name } : undefined;
}
