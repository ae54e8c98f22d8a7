/** Returns the first element that matches. Throws if there is none or it is of another type. */
export function need<E extends Element>(root: ParentNode, selector: string, type: abstract new () => E): E {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${selector}.`);
}

/** Clones the element in a template of the page. Throws if there is none or it is of another type. */
export function fromTemplate<E extends Element>(name: string, type: abstract new () => E): E {
  const template = need(document, `template[data-template="${name}"]`, HTMLTemplateElement);
  const copy = template.content.firstElementChild && document.importNode(template.content.firstElementChild, true);
  if (copy instanceof type) return copy;
  throw new Error(`The template ${name} holds no such element.`);
}

/** Sets the text of the first element that matches, if there is one. Reuses its text node instead of creating one. */
export function setText(root: ParentNode, selector: string, text: string): void {
  const found = root.querySelector(selector);
  if (!found || found.textContent === text) return;
  const [only, ...others] = found.childNodes;
  if (only instanceof Text && others.length === 0) only.data = text;
  else found.textContent = text;
}

/** Creates an element with a class and content. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string | undefined,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  made.append(...content);
  return made;
}

/** Creates a link with the style of body text. */
export function link(text: string, address: string): HTMLAnchorElement {
  const anchor = element("a", "govuk-link", text);
  anchor.href = address;
  return anchor;
}

/** Creates a button with a class and a text. */
export function button(text: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

/** Waits for the next paint. Resolves at once in a hidden tab, which does not paint. */
export function nextPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
