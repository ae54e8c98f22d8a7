import { expect, test } from "vitest";

import { visit } from "../../helpers/browser.ts";

test("the home page ranks products by use under a heading that does not say that most councils use them", async () => {
  const page = await visit("/");
  const section = page.getByRole("region", { name: "Most used products", exact: true });

  expect(await section.getByRole("heading").allInnerTexts()).toEqual(["Most used products"]);
  expect(await section.getByRole("listitem").count()).toBeGreaterThan(1);
  expect(await page.getByRole("main").innerText()).not.toMatch(/most (?:councils|authorities) use/i);
});
