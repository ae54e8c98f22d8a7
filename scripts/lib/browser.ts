import process from "node:process";

import type { LaunchOptions } from "playwright-core";

/** Flags that keep the browser from calling home and let it run where there is no sandbox to be had, as in a container. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * How to start a browser without a window: on Linux the one that comes as a package, so that nothing has to be installed;
 * elsewhere the Chrome that is there.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64") return { channel: "chrome" };
  // Has the package bring the libraries that a bare system lacks. It looks when it is loaded.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs24.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return { executablePath: await chromium.executablePath(), args };
}
