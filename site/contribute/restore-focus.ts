/** Focusable elements: headings and groups with `tabindex="-1"`, and form controls. Links are not among them. */
const places = '[tabindex="-1"], input, select, textarea, button';

/** The last focused element, with its ancestors and the focusable elements before it. */
interface Focused {
  element: HTMLElement;
  /** Ancestors, innermost first, up to the root. */
  around: readonly HTMLElement[];
  /** Focusable elements before it in document order, the nearest last. */
  before: readonly HTMLElement[];
}

/**
 * Restores the focus when the focused element is removed, such as the button of a fix, so that keyboard and screen reader
 * users do not start again at the top of the page. From the innermost ancestor that remains outwards, the focus moves to
 * the ancestor itself if it is focusable; else to the nearest focusable element before the removed one; else to the first
 * after it, buttons last.
 *
 * @param root the element whose subtree is observed
 */
export function restoreFocus(root: HTMLElement): void {
  let last: Focused | undefined;
  root.addEventListener("focusin", ({ target }) => {
    last = target instanceof HTMLElement ? focusedIn(root, target) : undefined;
  });
  root.addEventListener("focusout", ({ target }) => {
    // Some browsers also fire `focusout` for an element that is being removed; `isConnected` tells them apart afterwards.
    queueMicrotask(() => {
      if (last?.element === target && last.element.isConnected) last = undefined;
    });
  });
  new MutationObserver(() => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    placeNear(last)?.focus();
  }).observe(root, { childList: true, subtree: true });
}

function focusedIn(root: HTMLElement, element: HTMLElement): Focused {
  const around: HTMLElement[] = [];
  for (let part = element.parentElement; part && root.contains(part); part = part.parentElement) around.push(part);
  const before = [...root.querySelectorAll<HTMLElement>(places)].filter(
    (one) => (element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  return { element, around, before };
}

function placeNear({ around, before }: Focused): HTMLElement | undefined {
  for (const part of around.filter(({ isConnected }) => isConnected)) {
    if (part.matches(places)) return part;
    const found = [...part.querySelectorAll<HTMLElement>(places)].filter(
      (one) => !one.matches(":disabled") && one.checkVisibility(),
    );
    const place =
      found.findLast((one) => before.includes(one)) ?? found.find((one) => !one.matches("button")) ?? found[0];
    if (place) return place;
  }
  return undefined;
}
