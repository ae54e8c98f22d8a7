import type { Locator, Page } from "playwright-core";

/** Returns the text of the focused element if other content covers it completely. Runs in the page. */
export function coveredFocus(): string[] {
  const focused = document.activeElement;
  if (!focused) return ["nothing"];
  const isVisible = [...focused.getClientRects()].some(({ x, y, width, height }) =>
    [0.1, 0.5, 0.9].some((part) => focused.contains(document.elementFromPoint(x + width * part, y + height / 2))),
  );
  return isVisible ? [] : [focused.id || focused.textContent];
}

/** Returns the text of the focused link if other content covers a part of it, or it is partly out of view. Runs in the page. */
export function partlyCoveredFocus(): string[] {
  const focused = document.activeElement;
  if (!focused) return ["nothing"];
  const isWhole = [...focused.getClientRects()].every(({ x, y, width, height }) =>
    [0.1, 0.5, 0.9].every((part) => {
      const top = document.elementFromPoint(x + width * part, y + height / 2);
      return top !== null && (focused.contains(top) || top.contains(focused));
    }),
  );
  return isWhole ? [] : [focused.id || focused.textContent];
}

/** Returns the texts of the links that are covered when focused, from the last to the first with Shift+Tab. */
export async function coveredBackwards(page: Page, links: Locator): Promise<string[]> {
  await links.last().focus();
  const covered: string[] = [];
  for (let left = await links.count(); left > 1; left--) {
    await page.keyboard.press("Shift+Tab");
    covered.push(...(await page.evaluate(coveredFocus)));
  }
  return covered;
}
