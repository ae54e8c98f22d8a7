import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";

import { type HandedOver, handOver } from "../../schemas/hand-over.ts";
import { inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { reportOn } from "../reporters/report.ts";
import { text } from "../reporters/text.ts";
import { type ShardName, shardOf } from "../shards/name.ts";
import { writeShardNote } from "../shards/note.ts";
import { buildAgain } from "./build-again.ts";
import { prepareBuild, tellBuild } from "./build-place.ts";
import { wantsColour } from "./colour.ts";
import { catalogueFolder, migrationDue, shownFolder, today } from "./folder.ts";
import { codeFolder, forgetOldCode, isKept } from "./kept-code.ts";
import { forgetBuild, inputsOf, isBuilt, rememberBuild } from "./last-build.ts";
import { withLock } from "./lock.ts";
import { mirror } from "./mirror.ts";
import { cacheFolder, outFolder, siteAddress } from "./out.ts";
import { assertHoldsOnlySite, assertOutsideSources } from "./output-folder.ts";
import { root } from "./root.ts";
import { tell } from "./tell.ts";

/**
 * Builds the site with its search index, unless the catalogue has errors: then it prints the validator’s report. Where
 * the output holds what would be built, nothing is done.
 *
 * @param named the shard to build, where that is not the whole site
 * @returns whether the site was built
 */
export async function buildSite(named?: ShardName): Promise<boolean> {
  const folder = catalogueFolder(undefined);
  // Astro would tell of an address that is none with a trace of its own.
  siteAddress();
  assertOutsideSources(outFolder);
  assertHoldsOnlySite(outFolder);
  const building = `Another build is writing to ${outFolder}`;
  const caching = `Another build keeps its cache in ${cacheFolder}`;
  return withLock(outFolder, building, () => withLock(cacheFolder, caching, () => validateAndBuild(folder, named)));
}

async function bundleAndBuild(): Promise<void> {
  const { build } = await import("astro");
  // Of each page it would say that it is empty, because the site’s own writer has written it.
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
  (globalThis as Record<symbol, HandedOver>)[handOver] = new Map([[folder, { ...inspection, today: day, shard }]]);
  const report = reportOn(inspection, shownFolder(folder), performance.now() - start);
  if (report.summary.errors > 0) {
    const errors = report.problems.filter(({ severity }) => severity === "error");
    process.stderr.write(text({ ...report, problems: errors }, wantsColour(process.stderr)));
    const due = migrationDue(folder);
    if (due !== undefined) tell(due);
    return false;
  }
  // At 10,000 entries all threads together hold a fifth less where none lets its heap double before it collects again.
  setFlagsFromString("--heap-growing-percent=50");
  const { work, built } = prepareBuild(outFolder);
  forgetBuild(cacheFolder);
  const before = process.cwd();
  const code = codeFolder(inputs.code);
  tellBuild(process.env, { CATALOGUE: folder, OUT: built, CACHE: cacheFolder, CODE: code });
  // What Astro renders pages with goes into the folder where it runs, if the output is not in there.
  process.chdir(work);
  try {
    await (isKept(code) ? buildAgain() : bundleAndBuild());
  } finally {
    process.chdir(before);
    rmSync(built === outFolder ? dirname(work) : work, { recursive: true, force: true });
  }
  if (built !== outFolder) mirror(built, outFolder);
  if (shard) writeShardNote(outFolder, shard, { ...inspection, today: day });
  rememberBuild(cacheFolder, outFolder, inputs.all);
  forgetOldCode(code);
  process.stdout.write(
    `The site is in ${shownFolder(outFolder)} (${((performance.now() - start) / 1000).toFixed(1)} s).\n`,
  );
  return true;
}
