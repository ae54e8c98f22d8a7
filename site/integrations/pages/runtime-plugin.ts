import process from "node:process";
import { fileURLToPath } from "node:url";

import type { ViteUserConfig } from "astro";

type Plugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/** The runtime that replaces Astro’s. */
const runtime = fileURLToPath(new URL("runtime.ts", import.meta.url));

/** The virtual module that tells the runtime which components are pages. */
const routesId = "virtual:routes";

/**
 * Compiles components against our own runtime in builds; `RENDERING=astro` keeps Astro’s, to compare the pages.
 *
 * @param routes the files of page components, complete before the first module is loaded
 */
export function runtimePlugin(routes: ReadonlySet<string>): Plugin {
  return {
    name: "page-writer:runtime",
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "prerender",
    resolveId(id, importer) {
      if (id === routesId) return `\0${routesId}`;
      const isForUs = id === "astro/compiler-runtime" && importer !== runtime;
      return isForUs && process.env["RENDERING"] !== "astro" ? runtime : undefined;
    },
    load: (id) =>
      id === `\0${routesId}` ? `export const routes = new Set(${JSON.stringify([...routes])});` : undefined,
  };
}
