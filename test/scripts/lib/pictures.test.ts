import type { Browser } from "playwright-core";
import { expect, test } from "vitest";

import { writePictures } from "../../../scripts/lib/pictures.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

test("writes no picture where a later one cannot be taken", async () => {
  const old = { ".github/screenshot.png": "the home page, as it was" };
  const folder = temporaryFolder(old);
  const page = { goto: () => undefined, screenshot: () => Buffer.from("the home page now"), close: () => undefined };
  const pages = [page];
  const newPage = (): Promise<unknown> => Promise.resolve(pages.pop() ?? Promise.reject(new Error("no second page")));
  const writing = writePictures({ newPage } as unknown as Browser, "http://localhost/", folder);

  await expect(writing).rejects.toThrow("no second page");
  expect(filesIn(folder)).toEqual(old);
});
