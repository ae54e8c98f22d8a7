import process from "node:process";
import { fileURLToPath } from "node:url";

import type { ViteUserConfig } from "astro";

type Plugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/** What renders pages in place of Astro’s own. */
const runtime = fileURLToPath(new URL("runtime.ts", import.meta.url));

/** The module from which the runtime knows which components are pages. */
const routesId = "virtual:routes";

/**
 * Has Astro’s components rendered by a runtime of our own while the site is built; with `RENDERING=astro` by Astro’s, to
 * compare the pages.
 *
 * @param routes the files of components that are pages, complete when the first module is loaded
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
