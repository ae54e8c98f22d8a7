import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { expect, onTestFinished, test } from "vitest";

import { readIfExists } from "../../scripts/lib/read-if-exists.ts";
import { root } from "../../scripts/lib/root.ts";
import { ended, start } from "../helpers/command.ts";
import { copyOfFixture } from "../helpers/fixture.ts";
import { temporaryFolder } from "../helpers/folders.ts";

test("npm run dev shows an edited entry at once, and its problems on the page", { timeout: 300_000 }, async () => {
  const catalogue = copyOfFixture();
  const file = join(catalogue, "exampleshire/products/open-play.yml");
  const text = readFileSync(file, "utf8");
  // The site’s own index leaves the words of very many texts to Pagefind.
  for (let number = 0; number < 202; number++)
    writeFileSync(
      join(catalogue, `exampleshire/products/balloon-${number}.yml`),
      `name: Balloon ${number}\nsummary: It flies high.\nservices: []\nreviewed: 2026-11-01\ndescription: Of hydrogen.\n`,
    );
  const { address, pid } = await startDevelopment(catalogue);
  const product = `${address}products/open-play/`;
  await shows(product, "Open Play");
  await shows(`${address}search-index/results/products/open-play.json`, "play");
  await shows(`${address}search-index/pagefind/pagefind.js`, "createInstance");
  await shows(`${address}api/v1/product.json`, "Open Play");

  const save = (next: string) => () => {
    writeFileSync(file, next);
  };
  await shows(product, "Outdoor Play", { save: save(text.replace("name: Open Play", "name: Outdoor Play")) });

  const page = await shows(product, "is not a field of a product", {
    save: save(text.replace("licences:", "licnces:")),
  });
  expect(page).toContain("exampleshire/products/open-play.yml");
  expect(page).not.toMatch(/\bat \w+.*\.ts:\d+:\d+/);

  await shows(product, "<h1", { not: "is not a field of a product", save: save(text) });

  // A checkout of another branch can remove the folder for a moment.
  const away = join(temporaryFolder(), "away");
  renameSync(catalogue, away);
  await shows(product, "Error");
  renameSync(away, catalogue);
  await shows(product, "Open Play", { not: "Error" });
  await shows(product, "Play Again", { save: save(text.replace("name: Open Play", "name: Play Again")) });

  const watched = watchedInodes(pid);
  if (watched === undefined) return;
  expect(watched).toContain(inode("site"));
  expect(watched).not.toContain(inode(".cache/compiled"));
});

/** The inodes that a process watches; undefined where the system has no `/proc`. */
function watchedInodes(pid: number): number[] | undefined {
  const files = `/proc/${pid}/fdinfo`;
  if (!existsSync(files)) return undefined;
  return readdirSync(files).flatMap((name) => {
    // The process is running, and may close a file before it is read.
    const watches = (readIfExists(join(files, name)) ?? "").matchAll(/^inotify .*?\bino:([\da-f]+)/gm);
    return Array.from(watches, ([, number = ""]) => Number.parseInt(number, 16));
  });
}

function inode(path: string): number {
  return statSync(join(root, path)).ino;
}

/**
 * Fetches a page until it contains `text` and not `not`, and returns it. Throws after a thousand attempts.
 *
 * @param save saves a file, every 50 attempts: the watcher needs some time to scan a folder that was created again
 */
async function shows(
  address: string,
  text: string,
  { not, save }: { not?: string; save?: () => void } = {},
): Promise<string> {
  let page = "";
  for (let attempt = 0; attempt < 1000; attempt++) {
    if (attempt % 50 === 0) save?.();
    page = await fetch(address).then((response) => response.text(), String);
    if (page.includes(text) && (not === undefined || !page.includes(not))) return page;
    await setTimeout(100);
  }
  throw new Error(`${address} does not show “${text}”, but: ${page.slice(0, 2000)}`);
}

/** Starts `npm run dev` on a free port, and stops it after the test. Returns the address that it prints. */
async function startDevelopment(catalogue: string): Promise<{ address: string; pid: number }> {
  const child = start("scripts/dev.ts", {
    CATALOGUE: catalogue,
    CACHE: temporaryFolder(),
    SITE: "https://example.org/base/",
    PORT: "0",
  });
  const end = ended(child);
  onTestFinished(async () => {
    child.kill();
    await end;
  });
  let output = "";
  return new Promise((resolve, reject) => {
    // Output is read to the end: a full pipe would block the process.
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (part) => {
        output += String(part);
        const [address] = /http:\/\/localhost:\d+\/base\//.exec(output) ?? [];
        if (address !== undefined) resolve({ address, pid: child.pid ?? 0 });
      });
    void end.then(() => {
      reject(new Error(`The server ended before it printed its address:\n${output}`));
    });
  });
}
