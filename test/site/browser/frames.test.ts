import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, onTestFinished, test } from "vitest";

import { embedFolder } from "../../../schemas/address.ts";
import { pooledPage, under } from "../../helpers/browser.ts";

/** Starts another site with one page, which has a frame for each address. */
async function siteWithFrames(addresses: readonly string[]): Promise<string> {
  const frames = addresses.map((address) => `<iframe src="${address}"></iframe>`).join("");
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end(`<!doctype html><title>Elsewhere</title>${frames}`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test("another site can frame embeds, and no other page", async () => {
  const embedded = [`${embedFolder}product/open-play/`, `${embedFolder}coalition/`];
  const addresses = [...embedded, "/coalition/", "/products/open-play/", "/contribute/", "/search/"];
  const page = await pooledPage();

  await page.goto(await siteWithFrames(addresses.map(under)));

  const texts = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.locator("body").textContent()),
  );
  expect(texts).toEqual([
    expect.stringContaining("Open Play"),
    expect.stringContaining("share, use, adopt or try"),
    "",
    "",
    "",
    "",
  ]);
});
