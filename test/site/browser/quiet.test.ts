import { expect, inject, test } from "vitest";

import { newPage, nowhere, under } from "../../helpers/browser.ts";
import { kindsOfPage } from "../../helpers/pages.ts";

test.each(Object.entries(kindsOfPage))(
  "the page “%s” causes no error and no breach of its policy, and asks no other host for anything",
  async (_, address) => {
    const page = await newPage();
    const complaints: string[] = [];
    // Opening an address that is not there is itself reported as an error.
    const expected = (url: string): boolean => url === under(nowhere);
    page.on("console", (message) => {
      const loud = message.type() === "error" || message.type() === "warning";
      if (loud && !expected(message.location().url)) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(inject("site").address) && !request.url().startsWith("data:")) {
        complaints.push(`elsewhere: ${request.url()}`);
      }
    });
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(under(address), { waitUntil: "load" });
    // Only a script asks for more after that.
    if ((await page.locator("script[src]").count()) > 0) await page.waitForLoadState("networkidle");
    expect(complaints).toEqual([]);
  },
);
