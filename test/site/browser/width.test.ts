import { expect, test } from "vitest";

import { visit } from "../../helpers/browser.ts";
import { kindsOfPage } from "../../helpers/pages.ts";

test.each(Object.entries(kindsOfPage))(
  "the page “%s” need not be scrolled sideways on a small phone",
  async (_, address) => {
    const page = await visit(address, { viewport: { width: 360, height: 640 } });
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
        .map((element) => `${element.tagName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`);
    });
    expect(tooWide).toEqual([]);
  },
);
