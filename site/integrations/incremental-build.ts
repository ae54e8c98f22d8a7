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
import { changedSince, isNoFolder, noteFile, parentFolders, writeNote } from "./output-note.ts";

/**
 * Makes builds incremental: keeps the output of the last build, so that only changed pages are rendered and written.
 * Without it, Astro empties the folder and restores pages from a second copy. It must be the last integration, because
 * it deletes every file that the build did not produce.
 *
 * @param others integrations that report the files that they wrote
 */
export function incrementalBuild(...others: { readonly addresses: Iterable<string> }[]): AstroIntegration {
  let config: AstroConfig;
  return {
    name: "incremental-build",
    hooks: {
      "astro:config:setup": ({ command, config: { outDir, cacheDir, build }, updateConfig }) => {
        if (command !== "build") return;
        const [out, cache] = [fileURLToPath(outDir), fileURLToPath(cacheDir)];
        // A shard always starts from an emptied folder, which may have held another shard.
        const changed = heldInspection(catalogueFolder)?.shard ? undefined : changedSince(cache, out);
        // Invalidates the note first, so that an interrupted build is not taken for complete.
        rmSync(noteFile(cache), { force: true });
        mkdirSync(out, { recursive: true });
        mkdirSync(cache, { recursive: true });
        // Vite must not empty the folder, which other integrations write to at the same time.
        updateConfig({ vite: { build: { emptyOutDir: false } } });
        // Deletes the files changed since the last build, or all if that is unknown, so that the build writes them
        // again.
        const gone = changed ?? readdirSync(out).filter((name) => name !== build.assets && !isOfGit(name));
        // The folder of assets stays: the next build recognises the output of an interrupted one by it.
        const assets = join(out, build.assets);
        if (isNoFolder(assets)) rmSync(assets);
        mkdirSync(assets, { recursive: true });
        for (const name of readdirSync(assets)) rmSync(join(assets, name), { recursive: true, force: true });
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
          ...listFolder(fileURLToPath(config.publicDir)).files,
        ]);
        // The generators of assets, search index and sitemaps remove their own stale files.
        const managedElsewhere = [`${config.build.assets}/`, `${indexFolder}/`, "sitemap-", "sitemap.xml"];
        const { files, folders } = listFolder(out);
        const kept = files.filter((path) => made.has(path) || managedElsewhere.some((start) => path.startsWith(start)));
        const wanted = new Set(kept.flatMap((path) => [path, ...parentFolders(path)]));
        for (const path of [...files, ...folders]) {
          if (!wanted.has(path) && !isOfGit(path)) rmSync(join(out, path), { recursive: true, force: true });
        }
        writeNote(cache, out, kept);
      },
    },
  };
}

/** Lists the files and folders in a folder, recursively. */
function listFolder(folder: string): { files: string[]; folders: string[] } {
  const [files, folders]: [string[], string[]] = [[], []];
  for (const [path, item] of itemsIn(folder)) (item.isDirectory() ? folders : files).push(path);
  return { files, folders };
}
