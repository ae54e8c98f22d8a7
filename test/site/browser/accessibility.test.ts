import { expect, test } from "vitest";

import { barriers, colours, everything } from "../../helpers/axe.ts";
import { visit } from "../../helpers/browser.ts";
import { kindsOfPage } from "../../helpers/pages.ts";

test.each(Object.entries(kindsOfPage))(
  "axe finds no barrier on the page “%s”, in light and dark",
  async (_, address) => {
    const page = await visit(address, { colorScheme: "light" });
    expect(await barriers(page, everything)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(page, colours)).toEqual([]);
  },
);
