import { expect, test } from "vitest";

import { axeViolations, allRules } from "../../helpers/axe.ts";
import { arrives, visit } from "../../helpers/browser.ts";

test("the home page ranks products by use, and does not claim that most councils use them", async () => {
  const page = await visit("/");
  const section = page.getByRole("region", { name: "Most used products", exact: true });

  expect(await section.getByRole("heading").allInnerTexts()).toEqual(["Most used products"]);
  expect(await section.getByRole("listitem").count()).toBeGreaterThan(1);
  expect(await page.getByRole("main").innerText()).not.toMatch(/most (?:councils|authorities) use/i);
});

test("the home page links three tasks, also without JavaScript", async () => {
  const page = await visit("/", { javaScriptEnabled: false });
  const ways = page.getByRole("region", { name: "What do you want to do?" });
  expect(await ways.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
    "I am choosing a product",
    "I need standards for a tender",
    "I want to see what councils run",
  ]);
  for (const [name, address] of [
    ["I am choosing a product", "/products/"],
    ["I need standards for a tender", "/standards/"],
    ["Replace what you have", "/instead-of/"],
  ] as const) {
    await ways.getByRole("link", { name }).click();
    await arrives(page, address);
    await page.goBack();
  }
});

test("the home page shows up to eight services, each with an icon, and links all", async () => {
  const page = await visit("/");
  const services = page.getByRole("region", { name: "By service" });
  const shown = await services.getByRole("listitem").count();
  expect(shown).toBeGreaterThan(1);
  expect(shown).toBeLessThanOrEqual(8);
  expect(await services.locator("li > svg[aria-hidden=true]").count()).toBe(shown);
  await services.getByRole("link", { name: /^All \d+ services$/ }).click();
  await arrives(page, "/services/");
});

test("the home page says that its bars count records, and links the status page", async () => {
  const page = await visit("/");
  const used = page.getByRole("region", { name: "Most used products", exact: true });
  const adopted = page.getByRole("region", { name: "Most adopted standards", exact: true });
  // Most records were made from public sources, not by councils.
  expect(await used.innerText()).toContain("Councils come first whose records say that they use it.");
  expect(await adopted.innerText()).toContain("Each bar counts the councils whose records say so.");
  await adopted.getByRole("link", { name: "see how much councils have confirmed" }).click();
  await arrives(page, "/status/");
});

test("the home page shows the changes of the latest month, and links all", async () => {
  const page = await visit("/");
  const news = page.getByRole("region", { name: "What changed in November 2026" });
  expect(await news.getByRole("listitem").allInnerTexts()).toEqual([expect.stringContaining("2 November 2026")]);
  await news.getByRole("link", { name: "All changes" }).click();
  await arrives(page, "/changes/");
});

test("the home page has no accessibility violation on a phone in dark mode and in forced colours", async () => {
  for (const options of [{ colorScheme: "dark" }, { forcedColors: "active", colorScheme: "dark" }] as const) {
    const page = await visit("/", { viewport: { width: 360, height: 740 }, ...options, axe: true });
    expect(await axeViolations(page, allRules)).toEqual([]);
  }
});

test("the map of the home page has its numbers as text alternative", async () => {
  const page = await visit("/");
  const map = page.getByRole("region", { name: "Councils that share, use, adopt or try something" }).getByRole("img");
  expect(await map.getAttribute("aria-label")).toMatch(
    /^Map\. Councils that share, use, adopt or try something: .+ \d+\.$/,
  );
});

test("no link of the navigation is alone in a second row, however wide the window is", async () => {
  const page = await visit("/");
  const links = page.getByRole("navigation", { name: "Sections" }).getByRole("listitem");
  for (let width = 700; width <= 1280; width += 20) {
    await page.setViewportSize({ width, height: 700 });
    const tops = await links.evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
    const rows = Map.groupBy(tops, (top) => top);
    expect(tops.length).toBeGreaterThan(5);
    expect(Math.min(...Array.from(rows.values(), ({ length }) => length)), `${width} pixels wide`).toBeGreaterThan(1);
  }
});
