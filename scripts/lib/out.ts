import { resolve } from "node:path";

import packageJson from "../../package.json" with { type: "json" };
import { root } from "./root.ts";

/** The folder that the site is built into. */
export const outFolder = resolve(root, process.env["OUT"] ?? "dist");

/** The path that the site is under, with `/` at both ends. */
export const basePath = new URL(process.env["SITE"] ?? packageJson.homepage).pathname;
