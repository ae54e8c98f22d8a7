import { expect, test } from "vitest";

import { brokenWords } from "../../helpers/broken-words.ts";
import { pooledPage, visit } from "../../helpers/browser.ts";
import { builtPages, withoutRegisterPages } from "../../helpers/pages.ts";

const withTables = withoutRegisterPages(builtPages()).filter(({ html }) => html.includes('<table class="table'));

test("no table has an empty column or an empty cell with a label", async () => {
  expect(withTables.length).toBeGreaterThan(10);
  const page = await pooledPage();
  const mistakes: string[] = [];
  for (const { address, html } of withTables) {
    mistakes.push(...(await page.evaluate(emptyParts, html)).map((mistake) => `${address} ${mistake}`));
  }
  expect(mistakes).toEqual([]);
});

test("the values that a column can have are in the size of its cell", async () => {
  const page = await visit("/data/tables/");
  const summary = page.getByText("The 7 values").first();
  const sizes = await summary.evaluate((element) =>
    [element, element.closest("td")].map((one) => one && getComputedStyle(one).fontSize),
  );
  expect(sizes[0]).toBe(sizes[1]);
});

test("on a phone empty cells are hidden", async () => {
  const page = await visit("/products/open-play/", { viewport: { width: 360, height: 640 } });
  const empty = page.locator("td.table__empty");
  expect(await empty.count()).toBeGreaterThan(0);
  for (const cell of await empty.all()) expect(await cell.isVisible()).toBe(false);
});

test.each([
  ["/products/open-play/", [1280, 1024, 660]],
  ["/standards/service-directory/", [660]],
  ["/authorities/exampleshire/", [660]],
  ["/instead-of/permit-desk/", [800, 900]],
  ["/renewals/", [1180]],
  ["/reference/authority/", [1280, 660]],
  ["/reference/product/", [360]],
  ["/data/", [768]],
  ["/data/api/", [1280, 768]],
])("no word of a table on %s is broken, %o pixels wide", async (address, widths) => {
  const page = await visit(address);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(brokenWords, "table"), `${width} pixels wide`).toEqual([]);
    expect(await page.evaluate(tooWide), `${width} pixels wide`).toEqual([]);
  }
});

test.each([768, 360])("no word beside compared products is broken, %i pixels wide", async (width) => {
  const address = "/compare/?products=open-play,street-reports,permit-desk";
  const page = await visit(address, { viewport: { width, height: 900 } });
  await page.getByRole("rowheader", { name: "Case studies and opportunities" }).waitFor();
  expect(await page.evaluate(brokenWords, "table")).toEqual([]);
});

test("the longest words in names of councils and systems are not broken in the table of contracts", async () => {
  const page = await visit("/renewals/", { viewport: { width: 1180, height: 900 } });
  await page
    .locator("[data-fold-rows] th a")
    .first()
    .evaluate((link) => (link.textContent = "Buckinghamshire Council"));
  await page
    .locator(".renewals__name")
    .first()
    .evaluate((name) => (name.textContent = "TechnologyOne"));
  expect(await page.evaluate(brokenWords, "table")).toEqual([]);
  expect(await page.evaluate(tooWide)).toEqual([]);
});

test("the longest words in types of councils are not broken in the table of authorities", async () => {
  const page = await visit("/authorities/", { viewport: { width: 1082, height: 900 } });
  const rows = page.locator("[data-rows] > tr");
  for (const row of await rows.all())
    await row.evaluate((element) => {
      const cells = [...element.children];
      const texts = [
        "The Royal Borough of South York Fire and Rescue Authority for All of the North of the West",
        "Metropolitan borough council",
        "Yorkshire and The Humber",
      ];
      for (const [index, text] of texts.entries()) cells[index]!.textContent = text;
      for (const cell of cells.slice(texts.length)) {
        const note = document.createElement("span");
        note.className = "note table__less";
        note.textContent = "20 standards";
        cell.replaceChildren(note);
      }
    });
  expect(await page.evaluate(brokenWords, "table")).toEqual([]);
  expect(await page.evaluate(tooWide)).toEqual([]);
});

test.each([
  ["/status/", "Statements by region"],
  ["/status/", "Statements at the end of each month"],
])("tables of numbers on %s have them under each other, below their headings", async (address, name) => {
  const page = await visit(address, { viewport: { width: 1280, height: 900 } });
  const rightEdges = await page.getByRole("table", { name }).evaluate((table) => {
    const edges = (cells: readonly Element[]): number[] =>
      cells.map((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let edge = 0;
        while (texts.nextNode()) {
          if (texts.currentNode.parentElement?.closest(".govuk-visually-hidden")) continue;
          range.selectNodeContents(texts.currentNode);
          edge = Math.max(edge, range.getBoundingClientRect().right);
        }
        return Math.round(edge);
      });
    return [...table.querySelectorAll("tr")].map(({ cells }) => edges([...cells].slice(1)));
  });
  expect(rightEdges.length).toBeGreaterThan(2);
  for (const edges of rightEdges) expect(edges).toEqual(rightEdges[0]);
});

/** Returns the tables that are wider than their container. Runs in the page. */
function tooWide(): string[] {
  return [...document.querySelectorAll("main table")]
    .filter((table) => table.getBoundingClientRect().right > table.parentElement!.getBoundingClientRect().right + 1)
    .map((table) => table.textContent.trim().slice(0, 40));
}

/** Returns the empty columns and the empty cells with a label of a page. Runs in the browser. */
function emptyParts(html: string): string[] {
  // A parsed document, which loads and renders nothing.
  const page = new DOMParser().parseFromString(html, "text/html");
  const textOf = (element: Element | undefined): string => element?.textContent.trim() ?? "";
  // Parts that a script fills are hidden.
  return [...page.querySelectorAll("table.table:not([hidden] *, :has(> tbody[hidden]))")].flatMap((table) => {
    const rows = [...table.querySelectorAll("tbody tr")];
    const empty = [...table.querySelectorAll("thead th")].flatMap((heading, column) =>
      rows.every((row) => textOf(row.children[column]) === "") ? [`column ${textOf(heading)}`] : [],
    );
    const labelled = [...table.querySelectorAll<HTMLElement>("td[data-label]")];
    return [...empty, ...labelled.flatMap((cell) => (textOf(cell) === "" ? [`cell ${cell.dataset["label"]}`] : []))];
  });
}
