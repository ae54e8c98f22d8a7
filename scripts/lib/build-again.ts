import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import type { AstroConfig, AstroIntegration, AstroPrerenderer, AstroUserConfig } from "astro";

import { root } from "./root.ts";

/** The integrations’ logger, with the output of Astro’s at level “warn”. */
const logger = { info: silent, debug: silent, warn: console.warn, error: console.error };

/**
 * Builds the site with the cached bundle of an earlier build. Calls the hooks of the site’s integrations in Astro’s order,
 * but skips bundling: loading Astro and bundling take longer than rendering what a change of one entry affects.
 *
 * @throws what an integration or a page throws, as Astro’s build does
 */
export async function buildAgain(): Promise<void> {
  const { default: given } = (await import(pathToFileURL(join(root, "astro.config.mjs")).href)) as {
    default: AstroUserConfig & { integrations: AstroIntegration[] };
  };
  const config = resolved(given);
  const runHook = async (hook: keyof AstroIntegration["hooks"], about: object): Promise<void> => {
    for (const { hooks } of given.integrations) {
      await (hooks[hook] as ((about: object) => unknown) | undefined)?.({ config, logger, ...about });
    }
  };

  // Stubs: these calls concern bundling alone.
  const asks = ["updateConfig", "injectRoute", "addRenderer", "addPageExtension", "addContentEntryType"];
  await runHook("astro:config:setup", { command: "build", ...Object.fromEntries(asks.map((name) => [name, silent])) });
  await runHook("astro:config:done", {});
  await runHook("astro:routes:resolved", { routes: [] });
  let prerenderer: AstroPrerenderer | undefined;
  await runHook("astro:build:start", { setPrerenderer: (own: AstroPrerenderer) => (prerenderer = own) });
  if (!prerenderer) throw new Error("No integration renders the pages.");
  const pages = await render(prerenderer, config);
  await runHook("astro:build:done", { dir: config.outDir, pages, assets: new Map() });
}

/** Renders all pages and files, and returns the paths of the pages. If two have the same address, the first wins. */
async function render(prerenderer: AstroPrerenderer, { base, site }: AstroConfig): Promise<{ pathname: string }[]> {
  const pages: { pathname: string }[] = [];
  const taken = new Set<string>();
  await prerenderer.setup?.();
  try {
    for (const { pathname, route } of await prerenderer.getStaticPaths()) {
      const path = pathname.replace(/^\/|\/$/g, "");
      if (taken.has(path)) continue;
      taken.add(path);
      const isPage = route.type === "page";
      const address = isPage && path !== "" ? `${path}/` : path;
      if (isPage) pages.push({ pathname: address });
      const request = new Request(new URL(base + encodeURI(address), site));
      await prerenderer.render(request, { routeData: route }).catch((error: unknown) => {
        logger.error(`${request.url} could not be made:`);
        throw error;
      });
    }
  } finally {
    await prerenderer.teardown?.();
  }
  return pages;
}

/** The fields of Astro’s resolved configuration that our integrations read. */
function resolved(given: AstroUserConfig): AstroConfig {
  const folder = (path = "."): URL => pathToFileURL(`${resolve(root, path)}/`);
  const [srcDir, publicDir, outDir, cacheDir] = [given.srcDir, given.publicDir, given.outDir, given.cacheDir].map(
    folder,
  );
  return { ...(given as object), root: folder(), srcDir, publicDir, outDir, cacheDir } as AstroConfig;
}

function silent(): void {
  // There is nothing to do.
}
