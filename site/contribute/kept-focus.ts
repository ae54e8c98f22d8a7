/**
 * Keeps the place of somebody whose focus is on something that disappears, such as a correction that was made: it goes to
 * the nearest part around it that is still there, so that the keyboard and a screen reader go on from there.
 *
 * @param root what disappears is in it
 */
export function keepFocus(root: HTMLElement): void {
  let around: readonly HTMLElement[] = [];
  root.addEventListener("focusin", ({ target }) => {
    around = target instanceof HTMLElement ? partsAround(target, root) : [];
  });
  root.addEventListener("focusout", ({ target }) => {
    // Some browsers say so of what is about to be removed, too, and it is only known afterwards which it was.
    queueMicrotask(() => {
      if (target === around[0] && around[0].isConnected) around = [];
    });
  });
  new MutationObserver(() => {
    const [focused, ...parts] = around;
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    placeIn(parts)?.focus();
  }).observe(root, { childList: true, subtree: true });
}

function partsAround(target: HTMLElement, root: HTMLElement): HTMLElement[] {
  const parts = [target];
  for (let part = target; part !== root && part.parentElement; part = part.parentElement)
    parts.push(part.parentElement);
  return parts;
}

/** A heading, group or box to go on from, or else a button; the innermost part that has one. */
function placeIn(parts: readonly HTMLElement[]): HTMLElement | undefined {
  const places = ['[tabindex="-1"], input, select, textarea', "button"];
  for (const part of parts.filter(({ isConnected }) => isConnected)) {
    for (const place of places) {
      const found = [part, ...part.querySelectorAll<HTMLElement>(place)].find(
        (one) => one.matches(place) && !one.matches(":disabled") && one.checkVisibility(),
      );
      if (found) return found;
    }
  }
  return undefined;
}
