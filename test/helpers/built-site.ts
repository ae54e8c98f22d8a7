import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { browserOptions } from "../../scripts/lib/browser.ts";
import { today } from "../../scripts/lib/folder.ts";
import { root } from "../../scripts/lib/root.ts";
import { serve } from "../../scripts/lib/serve.ts";
import { command } from "./command.ts";
import { copyWithHistory } from "./fixture-history.ts";
import { fixture } from "./fixture.ts";

/** The built site of the browser tests. */
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
}

declare module "vitest" {
  interface ProvidedContext {
    site: BuiltSite;
  }
}

/** The address that the site is built for: under a base path, as on GitHub Pages. */
const publicAddress = "https://example.org/base/";

/** Builds the site of the fixture once for all browser tests, and serves it. */
export default async function setUp({ provide }: TestProject): Promise<() => void> {
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

  // Unpacks the browser before several processes launch it at once.
  await browserOptions();
  const base = new URL(publicAddress).pathname;
  const { server, address } = await serve(folder, base, 0);
  provide("site", { address, base, folder, catalogue, day, publicAddress });

  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(place, { recursive: true });
  };
}
