import type { Locator, Page } from "playwright-core";

/** The words of the link or control that has the focus where no part of a line of it can be seen. Runs in the page. */
export function coveredFocus(): string[] {
  const focused = document.activeElement;
  if (!focused) return ["nothing"];
  const isSeen = [...focused.getClientRects()].some(({ x, y, width, height }) =>
    [0.1, 0.5, 0.9].some((part) => focused.contains(document.elementFromPoint(x + width * part, y + height / 2))),
  );
  return isSeen ? [] : [focused.id || focused.textContent];
}

/** The words of the links that are covered when somebody goes from the last of them to the first by the keyboard. */
export async function coveredBackwards(page: Page, links: Locator): Promise<string[]> {
  await links.last().focus();
  const covered: string[] = [];
  for (let left = await links.count(); left > 1; left--) {
    await page.keyboard.press("Shift+Tab");
    covered.push(...(await page.evaluate(coveredFocus)));
  }
  return covered;
}
