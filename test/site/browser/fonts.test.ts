import { expect, test } from "vitest";

import { visit } from "../../helpers/browser.ts";
import { representativePages } from "../../helpers/pages.ts";

/** Elements that show names or into which people type them. */
const ofNames = 'h1, h2, h3, a, p, li, dt, dd, th, td, label, input[type="text"], input[type="search"]';

test.each(["home", "search", "list of products", "product", "comparison", "form for an entry", "page to embed"])(
  "has fallback fonts for symbols such as ✕ in names: %s",
  async (kind) => {
    const page = await visit(representativePages[kind] ?? "");
    const families = await page.locator(ofNames).evaluateAll((elements) => {
      // A form may have been rendered again.
      const shown = elements.filter(({ isConnected }) => isConnected);
      return [...new Set(shown.map((element) => getComputedStyle(element).fontFamily))];
    });
    const withoutCode = families.filter((family) => !family.endsWith("monospace"));

    expect(withoutCode).not.toHaveLength(0);
    for (const family of withoutCode) {
      expect(family).toMatch(
        /sans-serif, "Segoe UI Symbol", "Apple Symbols", "Noto Sans Symbols 2", "Noto Sans Symbols"$/,
      );
    }
  },
);
