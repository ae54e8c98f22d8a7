import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { AstroConfig, AstroIntegration } from "astro";

import { itemsIn } from "../../schemas/reading/disk.ts";
import { isOfGit } from "../../schemas/reading/of-git.ts";
import { catalogueFolder } from "../catalogue/folder.ts";
import { heldInspection } from "../catalogue/held.ts";
import { indexFolder } from "../search/folder.ts";
import { entryFileAddresses } from "./entry-files.ts";
import { changedSince, noteIn, writeNote } from "./output-note.ts";

/**
 * Keeps the pages of the last build where they are, so that only what has changed is made and written again. Without
 * this, Astro empties the folder, and keeps a second copy of each page to fill it from.
 *
 * It has to come last, because it takes away whatever the build has not made.
 *
 * @param others integrations that say which files they have written
 */
export function keptOutput(...others: { readonly addresses: Iterable<string> }[]): AstroIntegration {
  let config: AstroConfig;
  return {
    name: "kept-output",
    hooks: {
      "astro:config:setup": ({ command, config: { outDir, cacheDir, build }, updateConfig }) => {
        if (command !== "build") return;
        const [out, cache] = [fileURLToPath(outDir), fileURLToPath(cacheDir)];
        // A shard shows nothing of another that was built here before.
        const changed = heldInspection(catalogueFolder)?.shard ? undefined : changedSince(cache, out);
        // What a build that is broken off leaves is not to be taken for whole.
        rmSync(noteIn(cache), { force: true });
        mkdirSync(out, { recursive: true });
        mkdirSync(cache, { recursive: true });
        // Others write into the folder beside Astro, which would empty it only later.
        updateConfig({ vite: { build: { emptyOutDir: false } } });
        // What somebody else has written to is made again, as if it were not there.
        const gone = changed ? [build.assets, ...changed] : readdirSync(out).filter((name) => !isOfGit(name));
        for (const path of gone) rmSync(join(out, path), { recursive: true, force: true });
      },
      "astro:config:done": (done) => {
        config = done.config;
      },
      "astro:build:done": ({ assets }) => {
        const [out, cache] = [fileURLToPath(config.outDir), fileURLToPath(config.cacheDir)];
        const root = config.outDir.href;
        const made = new Set([
          ...Array.from(assets.values()).flatMap((urls) => urls.map(({ href }) => decodeURI(href.slice(root.length)))),
          ...Array.from(entryFileAddresses(), (address) => address.slice(1)),
          ...others.flatMap(({ addresses }) => Array.from(addresses, (address) => address.replace(/^\//, ""))),
          ...contentsOf(fileURLToPath(config.publicDir)).files,
        ]);
        // Whoever makes the scripts and styles, the search index and the site maps sees to what is in them.
        const seenTo = [`${config.build.assets}/`, `${indexFolder}/`, "sitemap-", "sitemap.xml"];
        const { files, folders } = contentsOf(out);
        const kept = files.filter((path) => made.has(path) || seenTo.some((start) => path.startsWith(start)));
        const wanted = new Set(kept.flatMap((path) => [path, ...foldersAround(path)]));
        for (const path of [...files, ...folders]) {
          if (!wanted.has(path) && !isOfGit(path)) rmSync(join(out, path), { recursive: true, force: true });
        }
        writeNote(cache, out, kept);
      },
    },
  };
}

/** The files and the folders in a folder. */
function contentsOf(folder: string): { files: string[]; folders: string[] } {
  const [files, folders]: [string[], string[]] = [[], []];
  for (const [path, item] of itemsIn(folder)) (item.isDirectory() ? folders : files).push(path);
  return { files, folders };
}

/** The folders that a file is in, the nearest first. */
function* foldersAround(path: string): Generator<string> {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) yield path.slice(0, end);
}
