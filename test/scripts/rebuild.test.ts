import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { root } from "../../scripts/lib/root.ts";
import { command } from "../helpers/command.ts";
import { copyOfFixture } from "../helpers/fixture.ts";
import { filesIn } from "../helpers/folders.ts";

let place: string;
beforeAll(() => {
  // Inside the project, or Astro would put what it renders with into a folder that all builds share.
  mkdirSync(join(root, ".cache"), { recursive: true });
  place = mkdtempSync(join(root, ".cache/rebuild-"));
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

function site(): string {
  return join(place, "site");
}

async function build(catalogue: string, cache: string): Promise<void> {
  const environment = { CATALOGUE: catalogue, OUT: site(), CACHE: join(place, cache), CI: "1" };
  const { exitCode, output } = await command("scripts/build.ts", environment);
  expect(exitCode, output).toBe(0);
}

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

/** The files of a site but for the moment at which each build says that it was made. */
function withoutTime(files: Record<string, string>): Record<string, string> {
  const manifest = "api/v1/manifest.json";
  return { ...files, [manifest]: (files[manifest] ?? "").replace(/^ +"time": .*$/m, "") };
}

test("after changes the site is what a build from nothing would make", async () => {
  const catalogue = copyOfFixture();
  await build(catalogue, "cache");
  const kept = join(site(), "standards/street-report-api/index.html");
  const copied = join(site(), "standards/street-report-api/entry.yml");
  const [before, written] = [statSync(kept), statSync(copied).ctimeMs];

  const products = join(catalogue, "digital-commons/products");
  change(join(products, "notify-hub.yml"), /^name: .*$/m, "name: Notify Everybody");
  change(join(catalogue, "westport/products/street-reports.yml"), "code: AGPL-3.0-only", "code: proprietary");
  change(join(catalogue, "exampleshire/products/open-play.yml"), "aliases: [play-finder]", "aliases: [play-places]");
  rmSync(join(products, "right-to-left.yml"));
  renameSync(join(products, "script-alert.yml"), join(products, "alert-script.yml"));
  change(join(products, "alert-script.yml"), /$/, "aliases: [script-alert]\n");
  // An entry changes and keeps its size and its time; a page and a part of the search index are changed by hand.
  const quiet = join(catalogue, "exampleshire/products/form-kit.yml");
  const { atime, mtime } = statSync(quiet);
  change(quiet, /^name: .*$/m, /^name: .*$/m.exec(readFileSync(quiet, "utf8"))![0].replace(/.$/, "Q"));
  utimesSync(quiet, atime, mtime);
  const [byHand = ""] = readdirSync(join(site(), "search-index"));
  for (const path of ["standards/index.html", `search-index/${byHand}`]) {
    const { atime: read, mtime: written } = statSync(join(site(), path));
    writeFileSync(join(site(), path), readFileSync(join(site(), path)).fill("x"));
    utimesSync(join(site(), path), read, written);
  }
  await build(catalogue, "cache");
  const again = filesIn(site());
  expect(existsSync(join(site(), "products/right-to-left")), "an emptied folder stayed").toBe(false);
  expect(again["products/form-kit/entry.yml"]).toBe(readFileSync(quiet, "utf8"));
  expect(again["products/notify-hub/entry.yml"]).toContain("name: Notify Everybody");
  expect(statSync(kept), "a page that stays the same stays where it is").toMatchObject({
    ino: before.ino,
    mtimeMs: before.mtimeMs,
  });

  expect(statSync(copied).ctimeMs, "a file that stays the same is not copied again").toBe(written);

  // Whoever has another cache knows nothing of what is there.
  await build(catalogue, "other-cache");
  expect(statSync(kept).ino).not.toBe(before.ino);
  expect(withoutTime(again)).toEqual(withoutTime(filesIn(site())));

  // Nor does the first cache know any more what is there now.
  change(join(products, "notify-hub.yml"), /^name: .*$/m, "name: Notify Hub");
  await build(catalogue, "cache");
  expect(readFileSync(join(site(), "products/notify-hub/index.html"), "utf8")).toContain("<title>Notify Hub");
}, 120_000);
