import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, inject, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { command } from "../../helpers/command.ts";
import { filesIn, temporaryFolder } from "../../helpers/folders.ts";

test("Astro’s own rendering makes the same site, also outside the project", { timeout: 300_000 }, async () => {
  const { catalogue, day, folder, publicAddress } = inject("site");
  const place = temporaryFolder();
  const { exitCode, output } = await command("scripts/build.ts", {
    CATALOGUE: catalogue,
    CI: "1",
    OUT: join(place, "site"),
    CACHE: join(place, "cache"),
    SITE: publicAddress,
    RENDERING: "astro",
    // It may be past midnight by now.
    CLOCK_DAY: day,
    NODE_OPTIONS: `--import=${pathToFileURL(join(root, "test/builds/clock.ts")).href}`,
  });
  expect(exitCode, output).toBe(0);
  const [one, other] = [filesIn(folder), filesIn(join(place, "site"))];
  expect(Object.keys(one)).toContain("products/open-play/index.html");
  expect(one).toEqual(other);
});
