/** The first element that fits, which the page is known to have. */
export function need<E extends Element>(root: ParentNode, selector: string, type: abstract new () => E): E {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${selector}.`);
}

/** A copy of the one element that a template of the page holds. */
export function fromTemplate<E extends Element>(name: string, type: abstract new () => E): E {
  const template = need(document, `template[data-template="${name}"]`, HTMLTemplateElement);
  const copy = template.content.firstElementChild && document.importNode(template.content.firstElementChild, true);
  if (copy instanceof type) return copy;
  throw new Error(`The template ${name} holds no such element.`);
}

/** Puts text into the first element that fits. A text that is there already is changed, so that no node is made for it. */
export function setText(root: ParentNode, selector: string, text: string): void {
  const found = root.querySelector(selector);
  if (!found || found.textContent === text) return;
  const [only, ...others] = found.childNodes;
  if (only instanceof Text && others.length === 0) only.data = text;
  else found.textContent = text;
}

/** A link in a text. */
export function link(text: string, address: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.className = "govuk-link";
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}

/** Waits until what was changed has been painted; not in a tab that nobody sees, where nothing is. */
export function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
