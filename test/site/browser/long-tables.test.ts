import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { serve } from "../../../scripts/lib/serve.ts";
import { axeViolationsInBothColours } from "../../helpers/axe.ts";
import { pooledPage } from "../../helpers/browser.ts";
import { entry } from "../../helpers/catalogues.ts";
import { command } from "../../helpers/command.ts";
import { writeFiles } from "../../helpers/folders.ts";

const phone = { width: 360, height: 740 };
const laptop = { width: 1280, height: 720 };

let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  folder = mkdtempSync(join(root, ".cache/long-tables-"));
  const councils = Array.from({ length: 30 }, (_, number) => [
    `council-${number}/authority.yml`,
    entry(
      `Council ${number}`,
      "type: county\nuses:\n  - { product: tool, status: reported }\nadopts:\n  - { standard: format, status: adopted }\n",
    ),
  ]);
  writeFiles(join(folder, "catalogue"), {
    ...Object.fromEntries(councils),
    "council-0/products/tool.yml": entry("Tool"),
    "council-0/standards/format.yml": entry("Format"),
  });
  const { exitCode, output } = await command("scripts/build.ts", {
    CATALOGUE: join(folder, "catalogue"),
    OUT: join(folder, "site"),
    CACHE: join(folder, "cache"),
    SITE: "https://example.org/",
    CI: "1",
  });
  expect(exitCode, output).toBe(0);
  ({ server, address } = await serve(join(folder, "site"), "/", 0));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

test.each([
  ["products/tool/", "Who uses it"],
  ["standards/format/", "Who has adopted it"],
])("on a phone the 30 councils of %s fold below their number, on a laptop the first are shown", async (path, name) => {
  const page = await pooledPage({ viewport: phone, axe: true });
  await page.goto(address + path);
  const section = page.getByRole("region", { name });
  const first = section.getByRole("link", { name: "Council 0", exact: true });
  expect(await first.isVisible()).toBe(false);
  expect(await axeViolationsInBothColours(page)).toEqual([]);
  await section.getByText(/^Show all 30/).click();
  expect(await first.isVisible()).toBe(true);
  expect(await section.getByText("Show 15 more").isVisible()).toBe(true);

  await page.setViewportSize(laptop);
  await page.reload();
  expect(await first.isVisible()).toBe(true);
  expect(await section.getByText(/^Show all 30/).isVisible()).toBe(false);
});
