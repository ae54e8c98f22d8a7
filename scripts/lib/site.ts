import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";

import { type HeldInspections, inspectionsKey } from "../../schemas/hand-over.ts";
import { inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { reportOn } from "../reporters/report.ts";
import { text } from "../reporters/text.ts";
import { type ShardName, shardOf } from "../shards/name.ts";
import { writeShardNote } from "../shards/note.ts";
import { buildAgain } from "./build-again.ts";
import { assertViteReads, cacheFolder, outFolder } from "./build-folders.ts";
import { prepareBuild, passBuildFolders } from "./build-place.ts";
import { codeFolder, evictOldCode, isCached } from "./code-cache.ts";
import { wantsColour } from "./colour.ts";
import { catalogueFolder, migrationDue, shownFolder, today } from "./folder.ts";
import { deleteBuildRecord, inputsOf, isBuilt, recordBuild } from "./last-build.ts";
import { withLock } from "./lock.ts";
import { mirror } from "./mirror.ts";
import { printNotice } from "./notice.ts";
import { assertHoldsOnlySite, assertOutsideSources, assertOwnCache } from "./output-folder.ts";
import { root } from "./root.ts";
import { siteAddress } from "./site-address.ts";

/**
 * Builds the site with its search index, unless the output is up to date. If the catalogue has errors, prints them instead.
 *
 * @param named the shard to build instead of the whole site
 * @returns whether the site is built: false if the catalogue has errors
 * @throws CommandError for an unsuitable catalogue, address or output folder, and during another build into it
 */
export async function buildSite(named?: ShardName): Promise<boolean> {
  const folder = catalogueFolder(undefined);
  // Checked here, because Astro reports an invalid address with a stack trace.
  siteAddress();
  assertViteReads();
  assertOutsideSources(outFolder);
  assertOwnCache(outFolder);
  assertHoldsOnlySite(outFolder);
  const building = `Another build is writing to ${outFolder}`;
  const caching = `Another build keeps its cache in ${cacheFolder}`;
  return withLock(outFolder, building, () => withLock(cacheFolder, caching, () => validateAndBuild(folder, named)));
}

async function bundleAndBuild(): Promise<void> {
  const { build } = await import("astro");
  // At a lower level, Astro reports each page as empty, because the site’s own writer has written it.
  await build({ root, logLevel: "warn" });
}

async function validateAndBuild(folder: string, named: ShardName | undefined): Promise<boolean> {
  const start = performance.now();
  const day = today();
  const inputs = inputsOf(folder, day);
  if (isBuilt(cacheFolder, outFolder, inputs.all)) {
    process.stdout.write(`Nothing has changed since the site in ${shownFolder(outFolder)} was built.\n`);
    return true;
  }
  const inspection = inspect(diskSource(folder), day);
  const shard = named && shardOf(named, inspection);
  (globalThis as Record<symbol, HeldInspections>)[inspectionsKey] = new Map([
    [folder, { ...inspection, today: day, shard }],
  ]);
  const report = reportOn(inspection, shownFolder(folder), performance.now() - start);
  if (report.summary.errors > 0) {
    const errors = report.problems.filter(({ severity }) => severity === "error");
    process.stderr.write(text({ ...report, problems: errors }, wantsColour(process.stderr)));
    const due = migrationDue(folder);
    if (due !== undefined) printNotice(due);
    return false;
  }
  // Collects garbage before the heap doubles, which saves a fifth of the memory of all threads at 10,000 entries.
  setFlagsFromString("--heap-growing-percent=50");
  const { work, built } = prepareBuild(outFolder, cacheFolder);
  deleteBuildRecord(cacheFolder);
  const before = process.cwd();
  const code = codeFolder(inputs.code);
  passBuildFolders(process.env, { CATALOGUE: folder, OUT: built, CACHE: cacheFolder, CODE: code });
  // Astro writes its rendering code into the working directory, if the output is outside it.
  process.chdir(work);
  try {
    await (isCached(code) ? buildAgain() : bundleAndBuild());
  } finally {
    process.chdir(before);
    rmSync(built === outFolder ? dirname(work) : work, { recursive: true, force: true });
  }
  if (built !== outFolder) mirror(built, outFolder);
  if (shard) writeShardNote(outFolder, shard, { ...inspection, today: day });
  recordBuild(cacheFolder, outFolder, inputs.all);
  evictOldCode(code);
  process.stdout.write(
    `The site is in ${shownFolder(outFolder)} (${((performance.now() - start) / 1000).toFixed(1)} s).\n`,
  );
  return true;
}
