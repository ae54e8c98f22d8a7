import { describe, expect, test } from "vitest";

import { axeViolations, colourRules, allRules } from "../../helpers/axe.ts";
import { arrives, visit } from "../../helpers/browser.ts";
import { scriptWeights } from "../../helpers/script-weights.ts";

describe("the map of participation", () => {
  test("has a link for each council with what it does, also without JavaScript", async () => {
    const page = await visit("/coalition/", { javaScriptEnabled: false });
    const map = page.getByRole("group", { name: "Map. Councils that share, use, adopt or try something" });
    expect(await map.getByRole("link").count()).toBe(361);
    const council = map.getByRole("link", { name: /^Muir Glen Council.*: \S+ \d/ });
    expect(await council.count()).toBe(1);
    expect(await map.getByRole("link", { name: "Cornwall Council: No record yet" }).count()).toBe(1);
    await council.click();
    await arrives(page, "/authorities/muir-glen/");
  });

  test("has the same numbers as its legend and table for each way to take part", async () => {
    const page = await visit("/coalition/", { javaScriptEnabled: false });
    await page.getByRole("navigation", { name: "By what" }).getByRole("link", { name: "Who uses" }).click();
    await arrives(page, "/coalition/uses/");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "Councils that use products of the catalogue",
    );

    const legend = await page.locator("[data-legend] > li").allInnerTexts();
    const count = legend.reduce((sum, line) => sum + Number(/\d+$/.exec(line.trim())?.[0]), 0);
    await page.getByText("Show the map as a table").click();
    const table = page.getByRole("table", { name: "Councils that use products of the catalogue" });
    expect(count).toBeGreaterThan(0);
    expect(await table.getByRole("row").count()).toBe(count + 1);
  });

  test("has a county, which has no hexagon, in a list beside it", async () => {
    const page = await visit("/coalition/");
    await page.getByText(/^County council: \d of \d+$/).click();
    await page.getByRole("link", { name: "Exampleshire County Council" }).first().click();
    await arrives(page, "/authorities/exampleshire/");
  });

  test("changes its outlines by keyboard, also without JavaScript", async () => {
    const page = await visit("/coalition/", { javaScriptEnabled: false });
    const shown = () => page.locator(".outlines:visible").evaluateAll((all) => all.map((one) => one.classList.value));
    expect(await shown()).toEqual(["outlines outlines--counties"]);
    const choice = page.getByRole("group", { name: "Outlines" });
    await choice.getByLabel("Counties").focus();
    await page.keyboard.press("ArrowDown");
    expect(await shown()).toEqual(["outlines outlines--combined"]);
    expect(await page.getByText("Greater Manchester", { exact: true }).isVisible()).toBe(false);
    await choice.getByLabel("Names").check();
    expect(await page.getByText("Greater Manchester", { exact: true }).isVisible()).toBe(true);
    await choice.getByLabel("None").check();
    expect(await shown()).toEqual([]);
  });

  test("dashes outlines by participation, so that they differ in forced colours", async () => {
    const page = await visit("/coalition/", { forcedColors: "active" });
    const dashes = await page
      .locator("#o-counties path, .coalition__outlined path")
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).strokeDasharray));
    expect(new Set(dashes).size).toBe(2);
  });

  test("has at least 24 pixels between the centres of hexagons on a phone, as touch targets", async () => {
    const page = await visit("/coalition/", { viewport: { width: 360, height: 640 } });
    const centres = await page.locator("[data-map] a use").evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x + width / 2, y + height / 2] as const;
      }),
    );
    const distances = centres.flatMap(([x, y], index) =>
      centres.slice(index + 1).map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)),
    );
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(24);
  });

  test("can be skipped by keyboard", async () => {
    const page = await visit("/coalition/", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "Skip the map" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toContain("Show the map as a table");
  });

  test("differs by shape in forced colours", async () => {
    const page = await visit("/coalition/", { forcedColors: "active", colorScheme: "dark" });
    const shapes = await page
      .locator("[data-legend] path")
      .evaluateAll((paths) => paths.map((path) => [path.getAttribute("d"), getComputedStyle(path).fill]));
    expect(shapes.length).toBeGreaterThan(1);
    expect(new Set(shapes.map(([shape]) => shape)).size).toBe(shapes.length);
    expect(new Set(shapes.map(([, fill]) => fill)).size).toBe(1);
  });

  test("has no accessibility violation on a phone in dark mode", async () => {
    const page = await visit("/coalition/", { viewport: { width: 360, height: 740 }, colorScheme: "dark", axe: true });
    expect(await axeViolations(page, colourRules)).toEqual([]);
  });
});

test("the coalition page lists councils that lead, and links what suppliers are asked for", async () => {
  const page = await visit("/coalition/");
  const leads = page.getByRole("region", { name: "Councils that lead" });
  expect(await leads.innerText()).toContain("at least 3 of four things");
  const voice = page.getByRole("region", { name: "One consistent voice" });
  await voice
    .getByRole("link", { name: /^\d+ standards? for / })
    .first()
    .click();
  await arrives(page, /^\/services\/[a-z-]+\/standards\/$/);
});

test("the page of councils that lead says why each leads", async () => {
  const page = await visit("/coalition/leads/", { javaScriptEnabled: false });
  const reasons = await page.getByRole("region", { name: "Who leads, and why" }).innerText();
  expect(reasons.match(/^(?:Shares|Has adopted|States|Tells) /gm)?.length).toBeGreaterThanOrEqual(3);
});

test("the chart of growth has a text alternative and a table", async () => {
  const page = await visit("/coalition/");
  const growth = page.getByRole("region", { name: "Growth over time" });
  expect(await growth.getByRole("img").getAttribute("aria-label")).toMatch(/^Councils by year\. By \d{4} \d+ used/);
  await growth.getByText("Show the years as a table").click();
  expect(await growth.getByRole("row").count()).toBeGreaterThan(1);
  const history = growth.getByRole("table", { name: "What came into the catalogue, by month" });
  expect(await history.getByRole("rowheader").allInnerTexts()).toEqual(["November 2026", "September 2026"]);
});

test("the printed map has its key, without controls", async () => {
  const page = await visit("/coalition/");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("Full line:").isVisible()).toBe(true);
  expect(await page.locator("input, button").filter({ visible: true }).count()).toBe(0);
  for (const text of ["Skip the map", "<iframe"]) expect(await page.getByText(text).isVisible(), text).toBe(false);
  for (const group of ["County council", "Combined authority"])
    expect(await page.getByText(new RegExp(`^${group}: \\d+ of \\d+$`)).isVisible(), group).toBe(true);
});

test("the map can be embedded in another site", async () => {
  const page = await visit("/coalition/");
  await page.getByText("Show this map on your own site").click();
  expect(await page.getByText("<iframe").innerText()).toContain("https://example.org/base/embed/coalition/");
  await page.getByRole("link", { name: "small page" }).click();
  await arrives(page, "/embed/coalition/");
  expect(
    await page.getByRole("img", { name: /^Map\. Councils that share, use, adopt or try something: / }).count(),
  ).toBe(1);
  const counties = page.locator(".outlines-counties");
  expect(await counties.isVisible()).toBe(true);
  await page.getByLabel("None").check();
  expect(await counties.isVisible()).toBe(false);
});

test("the home page and the navigation link the coalition", async () => {
  const home = await visit("/");
  await home.getByRole("link", { name: "I want to see what councils run" }).click();
  await arrives(home, "/coalition/");
  await home.goBack();
  await home.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Coalition" }).click();
  await arrives(home, "/coalition/");
});

describe("with JavaScript", () => {
  test("the map is one tab stop, and arrow keys move between councils", async () => {
    const page = await visit("/coalition/");
    await page.getByRole("link", { name: "Skip the map" }).focus();
    await page.keyboard.press("Tab");
    const name = () => page.evaluate(() => document.activeElement?.querySelector("title")?.textContent.trim());
    expect(await name()).toMatch(/^Shetland/);
    await page.keyboard.press("ArrowDown");
    expect(await name()).toMatch(/^Orkney/);
    await page.keyboard.press("ArrowUp");
    expect(await name()).toMatch(/^Shetland/);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toMatch(/^[A-Z][a-z ]+: \d+ of \d+$/);
  });

  test("the map shows one product, has a URL for it and returns to all", async () => {
    const page = await visit("/coalition/");
    const map = page.locator("[data-map]");
    const before = await map.innerHTML();
    await page.getByLabel("A product or standard").fill("open play");
    await page.keyboard.press("Enter");
    await arrives(page, "/coalition/?product=open-play");
    await expect.poll(() => page.getByRole("status").innerText()).toMatch(/^Open Play: used by \d/);
    expect(await page.locator("[data-legend]").innerText()).toContain("In use");
    expect(await map.getByRole("link", { name: /: In use$/ }).count()).toBeGreaterThan(0);
    for (const text of ["Show the map as a table", "Councils without a hexagon:"]) {
      expect(await page.getByText(text).isVisible()).toBe(false);
    }

    const shared = await visit("/coalition/?product=open-play");
    await expect.poll(() => shared.getByRole("status").innerText()).toMatch(/^Open Play: /);
    await shared.getByRole("link", { name: "See who they are on the page of Open Play" }).click();
    await arrives(shared, "/products/open-play/");

    await page.getByRole("button", { name: "Show everything again" }).click();
    await arrives(page, "/coalition/");
    const normalised = (html: string) => html.replaceAll(/\s+/g, " ").replaceAll("> ", ">").replaceAll(" <", "<");
    expect(normalised(await map.innerHTML())).toBe(normalised(before));
  });

  test("an ambiguous name offers its matches, and an unknown name is reported", async () => {
    const page = await visit("/coalition/");
    const input = page.getByLabel("A product or standard");
    await input.fill("e");
    await page.getByRole("button", { name: "Show it on the map" }).click();
    await expect.poll(() => page.getByRole("status").innerText()).toBe("Which of these?");
    const first = page.locator("[data-subject-found] button").first();
    const name = (await first.innerText()).replace(/ \(\w+\)$/, "");
    await first.click();
    expect(await page.getByRole("status").innerText()).toContain(`${name}: `);
    await input.fill("No such thing");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("status").innerText()).toBe("No council says anything of “No such thing”.");
  });

  test("the script is below 10 KB", () => {
    expect(scriptWeights("coalition").atOnce).toBeLessThan(10_000);
  });

  test("the map of a product has no accessibility violation", async () => {
    const page = await visit("/coalition/?product=open-play", { axe: true });
    await expect.poll(() => page.getByRole("status").innerText()).toMatch(/^Open Play: /);
    expect(await axeViolations(page, allRules)).toEqual([]);
  });
});

test("without JavaScript the map links the lists, and each entry has its own map", async () => {
  const page = await visit("/coalition/", { javaScriptEnabled: false });
  expect(await page.getByLabel("A product or standard").isVisible()).toBe(false);
  await page.getByRole("main").getByRole("link", { name: "standard", exact: true }).click();
  await arrives(page, "/standards/");
  const standard = await visit("/standards/service-directory/", { javaScriptEnabled: false });
  expect(await standard.getByRole("img", { name: /^Map\. Where .+ is adopted: / }).count()).toBe(1);
});
