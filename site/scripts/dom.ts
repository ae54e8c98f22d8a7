/** The first element that fits, which the page is known to have. */
export function need<E extends Element>(root: ParentNode, selector: string, type: abstract new () => E): E {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${selector}.`);
}

/** A copy of the one element that a template of the page holds. */
export function fromTemplate<E extends Element>(name: string, type: abstract new () => E): E {
  const template = need(document, `template[data-template="${name}"]`, HTMLTemplateElement);
  return need(document.importNode(template.content, true), "*", type);
}

/** Puts text into the first element that fits. What it says already is left alone, since each text is a node of its own. */
export function setText(root: ParentNode, selector: string, text: string): void {
  const found = root.querySelector(selector);
  if (found && found.textContent !== text) found.textContent = text;
}

/** Waits until what was changed has been painted; not in a tab that nobody sees, where nothing is. */
export function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

const numbers = new Intl.NumberFormat("en-GB");

/** `1234` → “1,234”. */
export function numberInWords(number: number): string {
  return numbers.format(number);
}
