import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

import type { AstroConfig, AstroIntegration } from "astro";

import { indexFolder } from "../search/folder.ts";
import { entryFileAddresses } from "./entry-files.ts";

/**
 * Keeps the pages of the last build where they are, so that only what has changed is made and written again. Without
 * this, Astro empties the folder, and keeps a second copy of each page to fill it from.
 *
 * It has to come last, because it takes away whatever the build has not made.
 *
 * @param others where another integration says what it has written
 */
export function keptOutput(others: { readonly addresses: Iterable<string> }): AstroIntegration {
  let config: AstroConfig;
  return {
    name: "kept-output",
    hooks: {
      "astro:config:setup": ({ command, config: { outDir, cacheDir, build }, updateConfig }) => {
        if (command !== "build") return;
        const [out, cache] = [fileURLToPath(outDir), fileURLToPath(cacheDir)];
        const known = isAsLeft(out, cache);
        // What a build that is broken off leaves is not to be taken for whole.
        rmSync(noteIn(cache), { force: true });
        // The place of Astro’s copies is the output itself, so that nothing is written twice.
        rmSync(join(cache, "dist"), { recursive: true, force: true });
        mkdirSync(out, { recursive: true });
        mkdirSync(cache, { recursive: true });
        symlinkSync(out, join(cache, "dist"), "junction");
        if (!known) return;
        rmSync(join(out, build.assets), { recursive: true, force: true });
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      "astro:config:done": (done) => {
        config = done.config;
      },
      "astro:build:done": ({ assets }) => {
        const [out, cache] = [fileURLToPath(config.outDir), fileURLToPath(config.cacheDir)];
        const root = config.outDir.href;
        const made = new Set([
          ...Array.from(assets.values()).flatMap((urls) => urls.map(({ href }) => decodeURI(href.slice(root.length)))),
          ...Array.from([...entryFileAddresses(), ...others.addresses], (address) => address.slice(1)),
          ...pathsIn(fileURLToPath(config.publicDir)),
        ]);
        // Whoever makes the scripts and styles, the search index and the site maps sees to what is in them.
        const seenTo = [`${config.build.assets}/`, `${indexFolder}/`, "sitemap-", "sitemap.xml"];
        for (const path of pathsIn(out)) {
          const isSeenTo = seenTo.some((start) => path.startsWith(start));
          if (!made.has(path) && !isSeenTo && statSync(join(out, path)).isFile()) rmSync(join(out, path));
        }
        writeFileSync(noteIn(cache), JSON.stringify(leftIn(out)));
      },
    },
  };
}

/** Where it is kept how the last build left its output. */
function noteIn(cache: string): string {
  return join(cache, "output.json");
}

/** Whether the output is as the last build with this cache left it: nobody else has built into it since. */
function isAsLeft(out: string, cache: string): boolean {
  try {
    return readFileSync(noteIn(cache), "utf8") === JSON.stringify(leftIn(out));
  } catch {
    return false;
  }
}

/** By what an output is known again: every build that empties the folder makes its first page anew. */
function leftIn(out: string): object {
  const { ino, mtimeMs } = statSync(join(out, "index.html"));
  return { out, ino, mtimeMs };
}

/** The files and folders in a folder, with `/` between the parts. */
function pathsIn(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return sep === "/" ? paths : paths.map((path) => path.replaceAll(sep, "/"));
}
