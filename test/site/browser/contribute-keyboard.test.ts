import type { Page, Route } from "playwright-core";
import { describe, expect, test } from "vitest";

import { parse } from "../../../schemas/index.ts";
import {
  answer,
  choose,
  errorsWith,
  handedOver,
  nameOfFocus,
  openForm,
  pick,
  press,
  reach,
  take,
} from "../../helpers/form.ts";

describe("by keyboard only, contributors can enter a complete", () => {
  test("product", async () => {
    const page = await openForm("/contribute/product/");
    await answer(page, "Name", "Bin finder");
    await answer(page, "Summary", "Tells people on which day their bins are emptied.");
    await press(page, "Application", "Space");
    await press(page, "Discovery", "ArrowDown");
    await press(page, "Waste and recycling", "Space");
    await answer(page, /^Description/, "People give **their address**.\nThey get a day.");
    await choose(page, "Authority", "examplesh");
    await press(page, "Add link");
    await pick(page, "Source");
    await answer(page, "Address", "https://github.com/example/bin-finder");
    await press(page, "Add contact");
    await page.keyboard.insertText("Digital team");
    await answer(page, /^Email/, "digital@exampleshire.gov.uk");
    await choose(page, /^Code/, "mit");
    await press(page, "Add cost");
    await pick(page, "Free");
    await press(page, "By its own team", "ArrowDown");
    await answer(page, /^Contractor/, "Example Software Ltd");
    await answer(page, "Day", "31");
    await answer(page, "Month", "3");
    await answer(page, "Year", "2030");
    await press(page, "Add standard");
    await take(page, "service dir");
    await answer(page, /^Version/, "3.0");
    await reach(page, "How far");
    await pick(page, "Partly");
    const entry = await send(page, "exampleshire/products/bin-finder.yml");
    expect(entry).toMatchObject({
      name: "Bin finder",
      type: "application",
      stage: "alpha",
      services: ["waste-recycling"],
      links: [{ type: "repository", url: "https://github.com/example/bin-finder" }],
      contacts: [{ role: "Digital team", email: "digital@exampleshire.gov.uk" }],
      licences: { code: "MIT" },
      costs: [{ model: "free" }],
      maintenance: { type: "contract", contractor: "Example Software Ltd", until: "2030-03-31" },
      standards: [{ standard: "service-directory", version: "3.0", level: "partly" }],
    });
  });

  test("standard", async () => {
    const page = await openForm("/contribute/standard/");
    await answer(page, "Name", "Bin day format");
    await answer(page, "Summary", "One way of saying on which day bins are emptied.");
    await reach(page, /^Type/);
    await pick(page, "Data");
    await press(page, "Proposed", "Space");
    await press(page, "Waste and recycling", "Space");
    await choose(page, "Authority", "standards gu");
    await choose(page, /^Publisher/, "standards gu");
    await answer(page, /^Specification/, "https://standards.example.org/bins");
    await press(page, "Add version");
    await page.keyboard.insertText("1.10");
    await answer(page, "Year", "2024");
    await press(page, "Add requirement");
    await page.keyboard.insertText("valid-json");
    await answer(page, "Requirement", "Answers are valid JSON");
    const entry = await send(page, "standards-guild/standards/bin-day-format.yml");
    expect(entry).toMatchObject({
      type: "data",
      status: "proposed",
      publisher: "standards-guild",
      versions: [{ version: "1.10", date: "2024" }],
      requirements: [{ id: "valid-json", title: "Answers are valid JSON" }],
    });
  });

  test("case study", async () => {
    const page = await openForm("/contribute/case-study/");
    await answer(page, "Name", "Fewer calls about bins");
    await answer(page, "Summary", "A page with bin days took the place of most calls.");
    await press(page, "Succeeded", "Space");
    await answer(page, "Month", "4");
    await answer(page, "Year", "2023");
    await press(page, "Waste and recycling", "Space");
    await choose(page, "Authority", "examplesh");
    await press(page, "Add authority");
    await take(page, "newtown");
    await press(page, "Add figure");
    await page.keyboard.insertText("Calls about bins");
    await answer(page, /^Before/, "1200");
    await answer(page, /^After/, "13% fewer");
    await press(page, "Add cost");
    await page.keyboard.insertText("Development");
    await answer(page, "Pounds", "£73,000");
    await press(page, "Add lesson");
    await page.keyboard.insertText("Agree who owns the data first.");
    const entry = await send(page, "exampleshire/case-studies/fewer-calls-about-bins.yml");
    expect(entry).toMatchObject({
      outcome: "succeeded",
      period: { from: "2023-04" },
      authorities: ["newtown"],
      measures: [{ measure: "Calls about bins", before: 1200, after: "13% fewer" }],
      costs: [{ item: "Development", pounds: 73000 }],
      lessons: ["Agree who owns the data first."],
    });
  });

  test("opportunity", async () => {
    const page = await openForm("/contribute/opportunity/");
    await answer(page, "Name", "Buy bin sensors together");
    await answer(page, "Summary", "Councils that want sensors in bins buy them together.");
    await press(page, "Buy together", "Space");
    await press(page, "Any service", "Space");
    await choose(page, "Authority", "examplesh");
    await press(page, "Add authority");
    await take(page, "newtown");
    await press(page, "Add what is sought");
    await page.keyboard.insertText("Two more district councils");
    await press(page, "Nothing", "ArrowDown");
    const entry = await send(page, "exampleshire/opportunities/buy-bin-sensors-together.yml");
    expect(entry).toMatchObject({
      services: [],
      type: "joint-procurement",
      participants: ["newtown"],
      seeking: ["Two more district councils"],
    });
  });

  test("authority, from the register", async () => {
    const page = await openForm("/contribute/authority/");
    await choose(page, /^Start from the register/, "hackney");
    await answer(page, "Summary", "The council of the London Borough of Hackney.");
    await press(page, "Any service", "Space");
    await press(page, "Add maintainer");
    await page.keyboard.insertText("octo-council");
    await answer(page, "GitHub number", "583231");
    await press(page, "Add use");
    await take(page, "open play");
    await reach(page, "Status");
    await pick(page, "In");
    const entry = await send(page, "hackney/authority.yml");
    expect(entry).toMatchObject({
      name: expect.stringContaining("Hackney"),
      gss: "E09000012",
      maintainers: [{ github: "octo-council", id: 583231 }],
      uses: [{ product: "open-play", status: "in-use" }],
    });
  });
});

describe("the focus, after a button disappears,", () => {
  test("is in the question of an applied suggestion", async () => {
    const page = await openForm("/contribute/product/");
    await page.getByRole("combobox", { name: "Authority", exact: true }).fill("exampelshire");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: /^Change to/ }).press("Enter");
    await expect.poll(() => page.evaluate(nameOfFocus)).toBe("Authority");
  });

  test("is in the first section after restoring answers, and at the top after clearing them", async () => {
    const page = await openForm("/contribute/product/");
    await answer(page, "Name", "Bin finder");
    await page.reload();
    await page.getByRole("button", { name: "Continue with them" }).press("Enter");
    await expect.poll(() => page.evaluate(nameOfFocus)).toBe("What it is");
    await page.getByRole("button", { name: "Clear the form" }).press("Enter");
    await expect.poll(() => page.evaluate(nameOfFocus)).toBe("Add a product");
  });

  test("is at the last system after all are set to any service", async () => {
    const page = await openForm("/contribute/landscape/?authority=newtown");
    const buffer = Buffer.from(
      "Application,Supplier\nTill software of the market,Till Ltd\nBell of the market,Bell Ltd\n",
    );
    await page.locator('input[type="file"]').setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer });
    await page.getByRole("region", { name: "Columns" }).waitFor();
    await page.getByRole("button", { name: "Continue" }).press("Enter");
    await page.getByRole("button", { name: "The other 2 are for any service" }).press("Enter");
    await expect.poll(() => page.evaluate(nameOfFocus)).toBe("The service that “Bell of the market” is for");
  });

  test("stays on the button while GitHub is asked for a repository", async () => {
    const page = await openForm("/contribute/product/");
    const requested = Promise.withResolvers<Route>();
    await page.route("https://api.github.com/**", requested.resolve);
    await page.getByText("Start from a repository").click();
    await answer(page, "Address of the repository on GitHub", "https://github.com/example/bins");
    await page.getByRole("button", { name: "Start from this repository" }).press("Enter");
    const request = await requested.promise;
    expect(await page.evaluate(nameOfFocus)).toBe("Asking GitHub…");
    await request.abort();
    await page.getByRole("alert").getByText("GitHub could not be reached").waitFor();
    expect(await page.evaluate(nameOfFocus)).toBe("Start from this repository");
  });
});

test("the list of sections closes when the focus leaves it", async () => {
  const page = await openForm("/contribute/product/");
  const sections = page.getByRole("navigation", { name: "Sections of the form" });
  await sections.getByText("Sections").press("Enter");
  await sections.getByRole("link").last().focus();
  await page.keyboard.press("Tab");
  expect(await sections.getByRole("link").last().isVisible()).toBe(false);
});

/** Sends the form, and returns the fields of the file on GitHub, which must be valid. */
async function send(page: Page, path: string): Promise<unknown> {
  await press(page, "Check and send");
  const ready = page.getByRole("heading", { name: "Ready to send" });
  await ready
    .or(page.getByRole("heading", { name: "There is a problem" }))
    .first()
    .waitFor();
  expect(await page.locator(".govuk-error-summary__list li").allInnerTexts()).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Ready to send");
  const file = await handedOver(page);
  expect(file.path).toBe(path);
  expect(errorsWith(file)).toEqual([]);
  return parse(file.text).value;
}
