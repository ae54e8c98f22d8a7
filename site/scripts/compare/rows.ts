import { isSlug } from "../../../schemas/fields/slug-text.ts";
import { fromTemplate, setText } from "../dom.ts";
import type { Kept } from "./kept.ts";
import type { Tray } from "./tray.ts";

/**
 * Gives every product in a list that has room for it a button that puts it into the tray, also those that come later.
 *
 * @param products the address of the list of products, under which their pages are
 */
export function addButtons(root: HTMLElement, products: string, tray: Tray): void {
  const seen = new WeakSet<Element>();
  const add = (): void => {
    for (const link of root.querySelectorAll<HTMLAnchorElement>(".comparable .entry__link")) {
      const entry = link.closest(".comparable");
      const product = productOf(link, products);
      if (!entry || !product || seen.has(entry)) continue;
      seen.add(entry);
      const button = entry.querySelector<HTMLButtonElement>("button[data-compare-row]") ?? newButton(entry);
      setText(button, "[data-name]", product.name);
      tray.adopt(button, product);
    }
  };
  add();
  for (const list of root.querySelectorAll("[data-rows]")) new MutationObserver(add).observe(list, { childList: true });
}

function newButton(entry: Element): HTMLButtonElement {
  const button = fromTemplate("compare-button", HTMLButtonElement);
  entry.append(button);
  return button;
}

/** The product that a link leads to; nothing where it leads to anything else. */
function productOf(link: HTMLAnchorElement, products: string): Kept | undefined {
  const { pathname } = new URL(link.href);
  const slug = pathname.startsWith(products) ? pathname.slice(products.length).replace(/\/$/, "") : "";
  const name = link.textContent.trim();
  return isSlug(slug) && name !== "" ? { slug, name } : undefined;
}

/** Has the button on the page of a product, where there is one, choose that product. */
export function adoptOwnButton(tray: Tray): void {
  const button = document.querySelector<HTMLButtonElement>("button[data-compare]");
  const { compare: slug = "", name = "" } = button?.dataset ?? {};
  if (button && isSlug(slug)) tray.adopt(button, { slug, name });
}
