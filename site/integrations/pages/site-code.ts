import { hash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

import type { AstroConfig, AstroIntegration, AstroPrerenderer } from "astro";

import { itemsIn } from "../../../schemas/reading/disk.ts";
import type * as Rendering from "./rendering.ts";

/** The integration, with the code that renders the pages. */
export interface SiteCode extends AstroIntegration {
  /** The renderer of the pages. */
  renderer: AstroPrerenderer;
  /** A hash of the code; available once the renderer is set up. */
  sum: () => string;
}

/** The manifest of cached code, `note.json`. */
interface CodeNote {
  sum: string;
  /** Path of each other file → its SHA-256, so that a changed file is not used. */
  files: Record<string, string>;
}

/** The entry file of the renderer, in its folder. */
const entry = "pages.mjs";

/**
 * Renders the pages with the code that Astro bundled. If `CODE` names a folder, caches the code there atomically: the
 * renderer in `rendering`, scripts and styles in `assets`. A build that bundles nothing takes the code from there.
 */
export function siteCode(): SiteCode {
  const kept = process.env["CODE"];
  let config: AstroConfig;
  /** The folder with the bundle of this build. */
  let bundled: string | undefined;
  let sum = "";
  let rendering: typeof Rendering;
  return {
    name: "site-code",
    sum: () => sum,
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command !== "build") return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: "site-code:rendering",
                applyToEnvironment: ({ name }) => name === "prerender",
                buildStart() {
                  const id = fileURLToPath(new URL("rendering.ts", import.meta.url));
                  this.emitFile({ type: "chunk", id, fileName: entry });
                },
                generateBundle({ dir }, files) {
                  bundled = dir;
                  const parts = Object.values(files).map((file) => [
                    file.fileName,
                    hash("sha256", file.type === "chunk" ? file.code : file.source),
                  ]);
                  sum = hash("sha256", JSON.stringify(parts.sort()));
                },
              },
            ],
          },
        });
      },
      "astro:config:done": (done) => {
        config = done.config;
      },
    },
    renderer: {
      name: "site-code",
      async setup() {
        const assets = join(fileURLToPath(config.outDir), config.build.assets);
        if (bundled !== undefined && kept !== undefined) cacheCode(kept, sum, { rendering: bundled, assets });
        if (bundled === undefined && kept !== undefined) {
          ({ sum } = JSON.parse(readFileSync(join(kept, "note.json"), "utf8")) as CodeNote);
          cpSync(join(kept, "assets"), assets, { recursive: true });
          cpSync(config.publicDir, config.outDir, { recursive: true });
        }
        const folder = bundled ?? join(kept ?? "", "rendering");
        rendering = (await import(pathToFileURL(join(folder, entry)).href)) as typeof Rendering;
      },
      getStaticPaths: () => rendering.getStaticPaths(),
      render: (request, options) => rendering.render(request, options),
    },
  };
}

/**
 * Stores code in the cache folder, unless a concurrent build already did.
 *
 * @param parts folder name in the cache → the source folder
 */
export function cacheCode(folder: string, sum: string, parts: Readonly<Record<string, string>>): void {
  const temporary = `${folder}.${String(process.pid)}`;
  mkdirSync(temporary, { recursive: true });
  for (const [name, from] of Object.entries(parts)) cpSync(from, join(temporary, name), { recursive: true });
  const paths = itemsIn(temporary).flatMap(([path, item]) => (item.isFile() ? path : []));
  const files = Object.fromEntries(paths.map((path) => [path, hash("sha256", readFileSync(join(temporary, path)))]));
  writeFileSync(join(temporary, "note.json"), JSON.stringify({ sum, files } satisfies CodeNote));
  try {
    renameSync(temporary, folder);
  } catch {
    rmSync(temporary, { recursive: true, force: true });
  }
}
