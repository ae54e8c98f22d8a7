import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";

import { browserOptions } from "../../scripts/lib/browser.ts";
import { today } from "../../scripts/lib/folder.ts";
import { root } from "../../scripts/lib/root.ts";
import { serve } from "../../scripts/lib/serve.ts";
import { command } from "./command.ts";
import { copyWithHistory } from "./fixture-history.ts";
import { fixture } from "./fixture.ts";

/** The built site and the browser of the browser tests. */
export interface BuiltSite {
  /** The URL that serves it, with the base path and a trailing `/`. */
  address: string;
  /** The base path, with a leading and a trailing `/`. */
  base: string;
  /** The folder that it was built into. */
  folder: string;
  /** The folder of its catalogue. */
  catalogue: string;
  /** The date of the build. */
  day: string;
  /** The address that it was built for. */
  publicAddress: string;
  /** The WebSocket endpoint of the browser that all tests share. */
  browser: string;
}

declare module "vitest" {
  interface ProvidedContext {
    site: BuiltSite;
  }
}

/** The address that the site is built for: under a base path, as on GitHub Pages. */
const publicAddress = "https://example.org/base/";

/** Browser flags that make many short visits a fifth faster, with fewer threads and processes. */
const fewerProcesses = ["--in-process-gpu", "--num-raster-threads=1", "--js-flags=--single-threaded"];

/** Builds the site of the fixture once for all browser tests, serves it and starts one browser. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  // Inside the project: elsewhere, Astro would put its rendering code into a folder that all builds share.
  mkdirSync(join(root, ".cache"), { recursive: true });
  const place = mkdtempSync(join(root, ".cache/site-"));
  const folder = join(place, "site");
  const catalogue = copyWithHistory(fixture, place);
  const day = today();
  const built = await command("scripts/build.ts", {
    OUT: folder,
    CACHE: join(place, "cache"),
    CATALOGUE: catalogue,
    SITE: publicAddress,
    CI: "1",
  });
  if (built.exitCode !== 0) throw new Error(`The site of the tests could not be built.\n${built.output}`);

  const base = new URL(publicAddress).pathname;
  const { args = [], ...options } = await browserOptions();
  const [{ server, address }, browser] = await Promise.all([
    serve(folder, base, 0),
    chromium.launchServer({ ...options, args: [...args, ...fewerProcesses] }),
  ]);
  provide("site", { address, base, folder, catalogue, day, publicAddress, browser: browser.wsEndpoint() });

  return async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
    rmSync(place, { recursive: true });
  };
}
