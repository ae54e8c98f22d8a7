import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { AstroConfig, AstroIntegration, AstroPrerenderer } from "astro";

import { endRegistering, pendingPage, startRegistering } from "../../routes/lazy-page.ts";
import { pagesOfShard } from "./of-shard.ts";
import { runtimePlugin } from "./runtime-plugin.ts";
import type { SiteCode } from "./site-code.ts";
import { WritingThread } from "./thread.ts";
import type { WholePage } from "./whole-page.ts";

/** The integration, with the addresses of the pages of the last build. */
export interface PageWriter extends AstroIntegration {
  addresses: ReadonlySet<string>;
  /** The full addresses of the pages of other shards. */
  elsewhere: string[];
}

/** The cache record of a build’s pages. */
interface PageRecord {
  /** Hash of what all pages share: the rendering code, asset names and common content. */
  code: string;
  /** Address of a page → its cache key. */
  keys: Record<string, string>;
}

const recordName = "pages.json";

/**
 * Replaces Astro’s page writer: writes each page once, in a worker thread, and keeps the pages that have not changed
 * since the last build. Astro awaits the file system for each page and holds its requests in memory until then. A page
 * is kept if its `cacheKey`, the code, the styles and the common content are unchanged and its file exists. Files
 * deleted from the output are therefore rendered again.
 *
 * @param common content of all pages that is not part of their keys, such as the name of the catalogue
 * @param code the code that renders the pages
 */
export function pageWriter(common: object, code: Pick<SiteCode, "renderer" | "sum">): PageWriter {
  const addresses = new Set<string>();
  const elsewhere: string[] = [];
  const made: PageRecord = { code: "", keys: {} };
  let config: AstroConfig;
  let root: URL;
  const routes = new Set<string>();
  return {
    name: "page-writer",
    addresses,
    elsewhere,
    hooks: {
      "astro:config:setup": ({ command, config: { root: folder }, updateConfig }) => {
        root = folder;
        if (command !== "build") return;
        updateConfig({ vite: { plugins: [runtimePlugin(routes)] } });
      },
      "astro:routes:resolved": (resolved) => {
        for (const { entrypoint } of resolved.routes) routes.add(fileURLToPath(new URL(entrypoint, root)));
      },
      "astro:config:done": (done) => {
        config = done.config;
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer(writing(code.renderer));
      },
      "astro:build:done": () => {
        writeFileSync(join(fileURLToPath(config.cacheDir), recordName), JSON.stringify(made));
      },
    },
  };

  function writing(renderer: AstroPrerenderer): AstroPrerenderer {
    const [out, cache] = [fileURLToPath(config.outDir), fileURLToPath(config.cacheDir)];
    const files = new WritingThread(out);
    let before: PageRecord["keys"] = {};
    return {
      ...renderer,
      async getStaticPaths() {
        const { site, base } = config;
        const assets = readdirSync(join(out, config.build.assets)).sort();
        made.code = hash("sha256", JSON.stringify([code.sum(), site, base, assets, common]));
        before = keysOf(join(cache, recordName), made.code);
        // Deletes the record first, so that pages of an interrupted build are not taken for cached ones.
        rmSync(join(cache, recordName), { force: true });
        startRegistering();
        const paths = pagesOfShard(await renderer.getStaticPaths(), config, elsewhere);
        return paths.map(({ cacheKey, ...path }) => {
          if (cacheKey !== undefined) made.keys[path.pathname.replace(/^\/|\/$/g, "")] = cacheKey;
          return path;
        });
      },
      async render(request, { routeData }) {
        const path = decodeURI(new URL(request.url).pathname).slice(config.base.length).replace(/^\//, "");
        const page = path.replace(/\/$/, "");
        const file = routeData.type === "endpoint" ? path : page === "404" ? "404.html" : join(page, "index.html");
        addresses.add(file);
        const waiting = pendingPage(made.keys[page] ?? "");
        const key = waiting?.key() ?? made.keys[page];
        if (key !== undefined) made.keys[page] = key;
        if (key === undefined || before[page] !== key || !existsSync(join(out, file))) {
          const rendered = await renderer.render(request, { routeData });
          const response = rendered instanceof Response ? rendered : rendered.response;
          files.write(file, "html" in response ? (response as WholePage).html : await bytesOf(response));
        }
        waiting?.release();
        return new Response(null);
      },
      async teardown() {
        endRegistering();
        await renderer.teardown?.();
        await files.end();
      },
    };
  }
}

/** Reads the body of a response; that of a page is a single chunk, which is not copied. */
async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of body ?? []) pieces.push(piece);
  const [first] = pieces;
  return pieces.length === 1 && first && first.byteLength === first.buffer.byteLength
    ? first
    : new Uint8Array(Buffer.concat(pieces));
}

/** The cache keys of the last build’s pages; empty if other code rendered them. */
function keysOf(file: string, code: string): PageRecord["keys"] {
  try {
    const record = JSON.parse(readFileSync(file, "utf8")) as PageRecord;
    return record.code === code ? record.keys : {};
  } catch {
    return {};
  }
}
