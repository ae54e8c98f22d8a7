/** What somebody can go on from: a heading, a group, or anything to answer or press. */
const places = '[tabindex="-1"], input, select, textarea, button';

/** What had the focus last, with what stands around it and before it while it is there. */
interface Focused {
  element: HTMLElement;
  /** From the innermost to the root. */
  around: readonly HTMLElement[];
  /** The places before it, the nearest last. */
  before: readonly HTMLElement[];
}

/**
 * Keeps the place of somebody whose focus is on something that disappears, such as a correction that was made: it goes to
 * the nearest place before it in the innermost part around it that is still there, or else to the first in that, so that
 * the keyboard and a screen reader go on from there.
 *
 * @param root what disappears is in it
 */
export function keepFocus(root: HTMLElement): void {
  let last: Focused | undefined;
  root.addEventListener("focusin", ({ target }) => {
    last = target instanceof HTMLElement ? focusedIn(root, target) : undefined;
  });
  root.addEventListener("focusout", ({ target }) => {
    // Some browsers say so of what is about to be removed, too, and it is only known afterwards which it was.
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
