import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { arrives, visit } from "../../helpers/browser.ts";
import { downloaded } from "../../helpers/download.ts";

test("without JavaScript contracts are grouped by quarter, with a timeline", async () => {
  const page = await visit("/renewals/", { javaScriptEnabled: false });
  expect(await headings(page)).toEqual([
    expect.stringMatching(/^July to September 20\d\d$/),
    expect.stringMatching(/^October to December 20\d\d$/),
    expect.stringMatching(/^January to March 20\d\d$/),
  ]);
  expect(await systems(page)).toEqual(["Kerbside Permits", "Permit Desk", "Form Kit"]);
  const permits = page.getByRole("row", { name: /Permit Desk/ });
  expect(await permits.innerText()).toMatch(/London Borough of Westport[^]*Parking[^]*Notice due by/);
  await page.getByRole("img", { name: "Contracts by quarter" }).waitFor();
  expect(await page.locator("[data-facets]").isVisible()).toBe(false);

  await page.getByRole("link", { name: "Start an opportunity for Parking" }).click();
  await arrives(
    page,
    "/contribute/opportunity/?type=joint-procurement&service=parking&authorities=newtown,westport&closes=2027-09-30",
  );
});

test("on a phone no year of the timeline touches the line beside it", async () => {
  const page = await visit("/renewals/", { viewport: { width: 360, height: 640 } });
  const spans = (selector: string): Promise<[number, number][]> =>
    page.locator(selector).evaluateAll((all) =>
      all.map((one) => {
        const { left, right } = one.getBoundingClientRect();
        return [left, right];
      }),
    );
  const years = await spans(".timeline__year");
  const lines = await spans(".timeline__line:not([x2='100%'])");
  expect(lines).toHaveLength(years.length - 1);
  expect(years.filter(([left, right]) => lines.some(([x]) => left - 1 < x && x < right + 1))).toEqual([]);
});

test("the links to services of a contract are at least 24 pixels apart", async () => {
  const page = await visit("/renewals/", { viewport: { width: 360, height: 640 } });
  const links = page.getByRole("row", { name: /Form Kit/ }).locator("li a");
  const [first, second] = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().y));
  // WCAG 2.2, success criterion 2.5.8
  expect(second! - first!).toBeGreaterThanOrEqual(24);
});

test.each([1200, 1240, 1300, 1400])(
  "the longest date stays within its cell in a window of %d pixels",
  async (width) => {
    const page = await visit("/renewals/", { viewport: { width, height: 800 } });
    const days = page.locator(".renewals__day");
    await days.first().waitFor();
    const free = await days.evaluateAll((all) =>
      all.map((day) => {
        day.textContent = "30 September 2027";
        const text = document.createRange();
        text.selectNodeContents(day);
        return (day.closest("td")?.getBoundingClientRect().right ?? 0) - text.getBoundingClientRect().right;
      }),
    );
    expect(Math.min(...free)).toBeGreaterThan(8);
  },
);

test("contracts can be filtered and sorted, with headings of quarters in the default order", async () => {
  const page = await visit("/renewals/");
  await page
    .getByRole("group", { name: "Service" })
    .getByRole("checkbox", { name: /^Parking/ })
    .check();
  await expect.poll(() => page.locator("[data-count]").innerText()).toBe("2 of 3 contracts");
  await arrives(page, "/renewals/?service=parking");
  expect(await systems(page)).toEqual(["Kerbside Permits", "Permit Desk"]);
  expect(await headings(page)).toHaveLength(2);

  // Another order does not group contracts by quarter.
  await page.getByLabel("Sort by").selectOption("Supplier");
  await expect.poll(() => headings(page)).toEqual([]);

  await page.getByLabel("Find in contracts").fill("no such thing");
  await expect.poll(() => page.getByText("Nothing fits all of this.").isVisible()).toBe(true);
  expect(await page.getByRole("table").isVisible()).toBe(false);
});

test("years fold, on paper they do not, and filters look into all of them", async () => {
  const page = await visit("/renewals/");
  const all = await systems(page);
  for (const year of await page.locator("summary", { hasText: /^20\d\d: \d contracts?$/ }).all())
    await year.press("Enter");
  expect(await systems(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  expect(await systems(page)).toEqual(all);
  await page.emulateMedia({ media: "screen" });

  const parking = page.getByRole("group", { name: "Service" }).getByRole("checkbox", { name: /^Parking/ });
  await parking.check();
  await expect.poll(() => systems(page)).toEqual(["Kerbside Permits", "Permit Desk"]);
  await parking.uncheck();
  await expect.poll(() => systems(page)).toEqual([]);
  await page
    .locator("summary", { hasText: /^20\d\d: \d contracts?$/ })
    .last()
    .press("Enter");
  expect(await systems(page)).toEqual(all.slice(-1));
});

test("“Download this list” saves the listed contracts, without ended ones", async () => {
  const page = await visit("/renewals/");
  const all = await downloaded(page);
  expect(all.file).toBe("renewals.csv");
  expect(all.rows.map(({ name }) => name)).toEqual(await systems(page));

  await page
    .getByRole("group", { name: "Service" })
    .getByRole("checkbox", { name: /^Parking/ })
    .check();
  await expect.poll(() => page.locator("[data-count]").innerText()).toBe("2 of 3 contracts");
  const parking = await downloaded(page);
  expect(parking.file).toBe("renewals-parking.csv");
  expect(parking.rows.map(({ name }) => name)).toEqual(["Kerbside Permits", "Permit Desk"]);
  expect(parking.rows.map(({ services }) => services)).toEqual(["parking", "parking"]);

  const withoutScript = await visit("/renewals/", { javaScriptEnabled: false });
  const calendar = withoutScript.getByRole("link", { name: "Calendar of contracts" });
  expect(await calendar.getAttribute("href")).toBe("/base/calendars/contracts.ics");
  const whole = withoutScript.getByRole("link", { name: "Download all contracts (CSV)" });
  expect(await whole.getAttribute("href")).toBe("/base/api/v1/contracts.csv");
});

test("the printed page omits links to files and to other sections", async () => {
  const page = await visit("/renewals/");
  await page.emulateMedia({ media: "print" });
  for (const name of ["All contracts (CSV)", "Services in which councils could start something together"]) {
    const link = page.getByText(name, { exact: true }).first();
    expect(await link.count(), name).toBe(1);
    expect(await link.isVisible(), name).toBe(false);
  }
});

test("products, services and the home page link the contracts", async () => {
  const product = await visit("/products/permit-desk/");
  await product.getByRole("link", { name: "1 contract in the next three years" }).click();
  await arrives(product, "/renewals/?product=permit-desk");
  await expect.poll(() => systems(product)).toEqual(["Permit Desk"]);

  const service = await visit("/services/parking/");
  await service.getByRole("link", { name: "2 contracts for this service" }).click();
  await arrives(service, "/renewals/?service=parking");

  const home = await visit("/");
  await home.getByRole("link", { name: "See whose contracts end" }).click();
  await arrives(home, "/renewals/");
});

test("an authority’s page shows its connections", async () => {
  const page = await visit("/authorities/westport/");
  const table = page.getByRole("table", { name: "What is connected here" });
  expect(await table.getByRole("row").last().innerText()).toMatch(/^Permit Desk\s+Westport Payments$/);
});

function headings(page: Page): Promise<string[]> {
  return page.locator("[data-group]:visible").allInnerTexts();
}

function systems(page: Page): Promise<string[]> {
  return page.locator(".renewals__name:visible").allInnerTexts();
}
