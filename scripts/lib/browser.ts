import process from "node:process";

import type { LaunchOptions } from "playwright-core";

/** Flags that disable telemetry and the sandbox, which containers lack. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Returns the launch options of a headless browser: on Linux the one bundled as a package, so that nothing has to be
 * installed; elsewhere the installed Chrome.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64") return { channel: "chrome" };
  // Makes the package unpack the shared libraries that a minimal system lacks. It reads the variable on import.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs24.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return { executablePath: await chromium.executablePath(), args };
}
