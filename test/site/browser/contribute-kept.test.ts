import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";

import { axeViolationsInBothColours } from "../../helpers/axe.ts";
import { newPage, overflowOf, pooledPage, under } from "../../helpers/browser.ts";
import { formReady, handedOver, openForm } from "../../helpers/form.ts";

const file = (page: Page) => page.getByRole("textbox", { name: "The file" });
const name = (page: Page) => page.getByLabel("Name", { exact: true });
const summary = (page: Page) => page.getByLabel("Summary", { exact: true });

/** Opens a form in another tab of the same browser. */
async function openBeside(page: Page, address: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(under(address));
  await formReady(other);
  return other;
}

test("two tabs with the same form store a draft each", async () => {
  const one = await openForm("/contribute/product/");
  await name(one).fill("Bin finder");
  const two = await openBeside(one, "/contribute/product/");
  expect(await name(two).inputValue()).toBe("");
  await two.getByText("This form is open in another tab with “Bin finder”").waitFor();
  await name(two).fill("Park finder");
  await Promise.all([one.reload(), two.reload()]);
  await Promise.all([formReady(one), formReady(two)]);
  expect([await name(one).inputValue(), await name(two).inputValue()]).toEqual(["Bin finder", "Park finder"]);
});

test("drafts of closed tabs are offered again", async () => {
  const one = await openForm("/contribute/product/");
  await name(one).fill("Bin finder");
  const two = await openBeside(one, "/contribute/product/");
  await name(two).fill("Park finder");
  await one.close();
  const three = await openBeside(two, "/contribute/product/");
  expect(await name(three).inputValue()).toBe("Bin finder");
  await two.close();
  // The browser releases the lock of a closed tab with a delay.
  await expect.poll(() => three.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1);
  await three.reload();
  await formReady(three);
  await three.getByRole("button", { name: "Continue with “Park finder”" }).click();
  await three.waitForLoadState("load");
  await formReady(three);
  await expect.poll(() => name(three).inputValue()).toBe("Park finder");
});

test("on a phone, lines of a button have the same left edge, and a draft can be kept while another begins", async () => {
  const page = await openForm("/contribute/product/", { viewport: { width: 360, height: 800 } });
  await name(page).fill("Bin finder");
  await page.reload();
  await formReady(page);
  const another = page.getByRole("button", { name: "Keep them and begin another product" });
  const edges = await another.evaluate((button) => {
    const range = document.createRange();
    range.selectNodeContents(button);
    return Array.from(range.getClientRects(), ({ left, top }) => ({ left: Math.round(left), top }));
  });
  expect(new Set(edges.map(({ top }) => top)).size).toBe(2);
  const starts = Map.groupBy(edges, ({ top }) => top);
  expect(new Set(Array.from(starts.values(), (line) => Math.min(...line.map(({ left }) => left)))).size).toBe(1);

  await another.click();
  await page.waitForLoadState("load");
  await formReady(page);
  await expect.poll(() => name(page).inputValue()).toBe("");
  await page.getByText("You also have “Bin finder”").waitFor();
});

const entry = "**/products/open-play/entry.yml";

type Listing = [slug: string, authority: string, name: string, more?: { aliases?: string[] }];

/** Changes an entry, lists it with another slug or authority from then on, and opens the form again. */
async function withMoved(move: (listing: Listing) => void): Promise<Page> {
  const page = await openForm("/contribute/product/?edit=product/open-play");
  await summary(page).fill("Lets families find play sessions near them.");
  const folder = inject("site").folder;
  const published = readFileSync(join(folder, "products/open-play/entry.yml"), "utf8");
  const listings = JSON.parse(readFileSync(join(folder, "contribute/index.json"), "utf8")) as { product: Listing[] };
  for (const listing of listings.product) if (listing[0] === "open-play") move(listing);
  await page.context().route("**/contribute/index.json", (route) => route.fulfill({ json: listings }));
  await page.context().route("**/products/new-play/entry.yml", (route) => {
    return route.fulfill({ body: published.replace("aliases: [", "aliases: [open-play, "), contentType: "text/plain" });
  });
  await page.reload();
  await formReady(page);
  return page;
}

test("a draft follows its entry to another authority’s folder", async () => {
  const page = await withMoved((listing) => {
    listing[1] = "northbridge";
  });
  expect(await summary(page).inputValue()).toBe("Lets families find play sessions near them.");
  await page.getByRole("button", { name: "Check and send" }).click();
  expect((await handedOver(page)).path).toBe("northbridge/products/open-play.yml");
});

test("a draft of an entry that was renamed meanwhile is kept, and is for the renamed entry", async () => {
  const page = await withMoved((listing) => {
    listing[0] = "new-play";
    listing[3] = { ...listing[3], aliases: ["open-play", "play-finder"] };
  });
  await page.getByRole("heading", { name: "This entry has changed since you began" }).waitFor();
  await page.getByRole("button", { name: "Keep my changes" }).click();
  expect(await summary(page).inputValue()).toBe("Lets families find play sessions near them.");
  await page.getByRole("button", { name: "Check and send" }).click();
  const { path, text } = await handedOver(page);
  expect([path, /^aliases.*$/m.exec(text)?.[0]]).toEqual([
    "exampleshire/products/new-play.yml",
    "aliases: [open-play, play-finder]",
  ]);
});

/** Changes an entry, publishes a concurrent change and opens the form again. */
async function withConcurrentChange(theirs: (text: string) => string): Promise<Page> {
  const page = await pooledPage();
  await page.goto(under("/contribute/product/?edit=product/open-play"));
  await formReady(page);
  await summary(page).fill("Lets families find play sessions near them.");
  const published = readFileSync(join(inject("site").folder, "products/open-play/entry.yml"), "utf8");
  await page.context().route(entry, (route) => route.fulfill({ body: theirs(published), contentType: "text/plain" }));
  await page.reload();
  await formReady(page);
  await page.getByRole("heading", { name: "This entry has changed since you began" }).waitFor();
  return page;
}

test("after a concurrent change of an entry, the form shows both changes, and the contributor’s can be kept", async () => {
  const page = await withConcurrentChange((text) => text.replace(/^stage: .*$/m, "stage: alpha"));
  expect(await page.getByRole("region", { name: "What was published meanwhile" }).innerText()).toContain(
    "+ stage: alpha",
  );
  expect(await page.getByRole("region", { name: "What you have changed", exact: true }).innerText()).toContain(
    "+ summary: Lets families find play sessions near them.",
  );
  expect(await name(page).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Keep my changes" }).click();
  expect(await summary(page).inputValue()).toBe("Lets families find play sessions near them.");
  expect(await page.getByLabel("Alpha", { exact: true }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Check and send" }).click();
  const difference = page.getByRole("region", { name: "What you have changed", exact: true });
  expect(await difference.innerText()).not.toContain("stage: alpha\n+");
  expect((await handedOver(page)).text).toContain("stage: alpha");
  await page.reload();
  await formReady(page);
  expect(await summary(page).inputValue()).toBe("Lets families find play sessions near them.");
  expect(await page.getByRole("heading", { name: "This entry has changed since you began" }).count()).toBe(0);
});

test("a change that is published while the form is open is not undone: sending shows it first", async () => {
  const page = await openForm("/contribute/product/?edit=product/open-play");
  await summary(page).fill("Lets families find play sessions near them.");
  const published = readFileSync(join(inject("site").folder, "products/open-play/entry.yml"), "utf8");
  const theirs = published.replace(/^stage: .*$/m, "stage: alpha");
  await page.context().route(entry, (route) => route.fulfill({ body: theirs, contentType: "text/plain" }));
  await page.getByRole("button", { name: "Check and send" }).click();
  await page.getByRole("heading", { name: "This entry has changed since you began" }).waitFor();
  await page.getByRole("button", { name: "Keep my changes" }).click();
  await page.getByRole("button", { name: "Check and send" }).click();
  const { text } = await handedOver(page);
  expect(text).toContain("stage: alpha");
  expect(text).toContain("summary: Lets families find play sessions near them.");
});

test("the host is asked for the entry to change, although the browser may still have an earlier version of it", async () => {
  const page = await pooledPage();
  const asked = page.waitForRequest(entry);
  await page.goto(under("/contribute/product/?edit=product/open-play"));
  expect(await (await asked).headerValue("cache-control")).toBe("max-age=0");
});

test("a change can be sent when the published entry cannot be looked at again", async () => {
  const page = await openForm("/contribute/product/?edit=product/open-play");
  await summary(page).fill("Lets families find play sessions near them.");
  await page.context().route(entry, (route) => route.abort());
  await page.getByRole("button", { name: "Check and send" }).click();
  expect((await handedOver(page)).text).toContain("summary: Lets families find play sessions near them.");
});

test("a conflict of answers is shown without accessibility violations on a small phone, and the contributor can take the new version", async () => {
  const page = await withConcurrentChange((text) =>
    text.replace(/^summary: .*$/m, "summary: Theirs is another sentence."),
  );
  await page.getByText("You and the new version have both changed: Summary.").waitFor();
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await axeViolationsInBothColours(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  await page.getByRole("button", { name: "Delete my changes and use the new version" }).click();
  expect(await summary(page).inputValue()).toBe("Theirs is another sentence.");
  expect(await file(page).inputValue()).toContain("summary: Theirs is another sentence.");
});

describe("without storage,", () => {
  const notKept = "This browser does not keep your answers";

  test.each(["product", "adoption", "landscape", "catalogue"])(
    "in a browser that blocks it, the %s form opens and works, and says so at the first answer",
    async (form) => {
      const page = await newPage();
      await page.addInitScript(() => {
        const denied = new DOMException("Access is denied.", "SecurityError");
        const refuse = (): never => {
          throw denied;
        };
        for (const name of ["localStorage", "sessionStorage", "caches"])
          Object.defineProperty(window, name, { get: refuse });
        for (const name of ["request", "query"])
          Object.defineProperty(LockManager.prototype, name, { value: () => Promise.reject(denied) });
      });
      await page.goto(under(`/contribute/${form}/`));
      await formReady(page);
      expect(await page.getByText(notKept).count()).toBe(0);
      await page.locator("main").locator("input:not([type]), [type=text]").first().fill("Exampleshire");
      await page.getByRole("alert").filter({ hasText: notKept }).waitFor();
    },
  );

  test("if it is full, the form says that it keeps no answers, and never that it keeps them", async () => {
    const page = await openForm("/contribute/product/?edit=product/open-play");
    await summary(page).fill("Lets families find play sessions.");
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    });
    await summary(page).fill("Lets families find play sessions near them.");
    await page.getByRole("alert").filter({ hasText: notKept }).waitFor();
    await page.getByRole("button", { name: "Check and send" }).click();
    await page.getByRole("heading", { name: /^Ready to send/ }).waitFor();
    expect(await page.getByText("Your answers stay in this browser").count()).toBe(0);
    expect(await page.getByText(notKept).count()).toBe(2);
  });
});
