import { outFolder } from "./lib/build-folders.ts";
import { shownFolder } from "./lib/folder.ts";
import { withLock } from "./lib/lock.ts";
import { readArguments } from "./lib/options.ts";
import { assertHoldsOnlySite, assertOutsideSources } from "./lib/output-folder.ts";
import { CommandError, run } from "./lib/stop.ts";
import { mergeShards } from "./shards/merge.ts";
import { sizeLines } from "./shards/size.ts";

const usage = "[OUT=DIR] npm run shards:merge -- DIR";
const description =
  "Puts the shards of a site together: DIR holds one folder for each, built with SHARD=NUMBER/OF npm run build. It stops where a shard is missing, or where two have different files at one address.";

await run(async () => {
  const { names } = readArguments({}, usage, description);
  const [from] = names;
  if (from === undefined || names.length > 1) throw new CommandError(`Give one folder. Usage: ${usage}`);
  assertOutsideSources(outFolder);
  assertHoldsOnlySite(outFolder);
  const site = await withLock(outFolder, `A build is writing to ${outFolder}`, () => mergeShards(from, outFolder));
  for (const line of sizeLines(site, shownFolder(outFolder))) process.stdout.write(`${line}\n`);
  return 0;
});
