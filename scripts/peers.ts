import { diskSource } from "../schemas/reading/disk.ts";
import { readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { askingGitHub } from "./lib/asking-github.ts";
import { catalogueFolder, today } from "./lib/folder.ts";
import { readOptions } from "./lib/options.ts";
import { CommandError, run } from "./lib/stop.ts";
import { changesBetween } from "./peers/changes.ts";
import { deliverPeers } from "./peers/deliver.ts";
import { readForFolder, writePeerFiles } from "./peers/folder.ts";
import { writeHandover, peersWith, readHandover } from "./peers/handover.ts";
import { defaultNetwork } from "./peers/read-peer.ts";
import { changeLines, readingLine, refusalLines } from "./peers/words.ts";
import { printableLine } from "./reporters/visible.ts";

const usage = "npm run peers -- [--only ID] [--dry-run | --look FILE | --found FILE [--apply]] [--catalogue DIR]";
const description =
  "Reads the catalogues that the settings name as peers into the folder _peers. With --dry-run it only says what differs. --look writes what was read to a file, and --found makes a pull request of such a file: a dry run without --apply. Exit code 0: well, 1: a peer was refused, and its last good copy stays, 2: could not run.";

await run(() => {
  const options = readOptions(
    {
      catalogue: { type: "string" },
      only: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      look: { type: "string" },
      found: { type: "string" },
      apply: { type: "boolean", default: false },
    },
    usage,
    description,
  );
  const ways = [options["dry-run"], options.look !== undefined, options.found !== undefined].filter(Boolean).length;
  if (ways > 1) throw new CommandError(`Give only one of --dry-run, --look and --found. Usage: ${usage}`);
  if (options.apply && options.found === undefined)
    throw new CommandError(`--apply belongs to --found. Usage: ${usage}`);
  const folder = catalogueFolder(options.catalogue);
  return options.found === undefined ? read(folder, options) : publish(folder, options.found, options.apply);
});

/** Downloads the peers; then writes them, writes a handover file or, in a dry run, only prints the changes. */
async function read(
  folder: string,
  { only, look, "dry-run": isDry }: { only?: string; look?: string; "dry-run": boolean },
): Promise<number> {
  const { before, readings, files } = await readForFolder(folder, today(), defaultNetwork, only);
  const known = new Set(before.map(({ id }) => id));
  for (const [peer, reading] of readings) tell(readingLine(peer, reading, !known.has(peer.id)));
  const source = diskSource(folder);
  const [old, now] = [peersWith(source, new Map()).peers, peersWith(source, files).peers];
  for (const line of changeLines(changesBetween(old, now))) tell(`  ${line}`);
  if (readings.size === 0) tell("The settings of this catalogue name no other catalogue to read.");

  if (isDry) tell("This was a dry run: nothing was written.");
  else if (look === undefined) writePeerFiles(folder, files);
  else writeHandover(look, files);
  const isRefused = [...readings.values()].some(({ type }) => type === "refused");
  return isRefused && look === undefined ? 1 : 0;
}

/** Opens a pull request from the handover file of another job; without `applies`, only prints the changes. */
async function publish(folder: string, found: string, applies: boolean): Promise<number> {
  const source = diskSource(folder);
  const files = readHandover(found);
  const { peers, problems } = peersWith(source, files);
  const [first] = problems;
  if (first) throw new CommandError(`${first.file}: ${first.message}`);
  const changes = changesBetween(peersWith(source, new Map()).peers, peers);
  for (const line of [...refusalLines(changes), ...changeLines(changes)]) tell(line);
  if (!applies) {
    tell(
      files.size === 0
        ? "Nothing has changed in other catalogues."
        : "This was a dry run: nothing was sent. Add --apply to do it.",
    );
    return 0;
  }
  return askingGitHub("npm run peers", async () => {
    tell(await deliverPeers(sessionOf(readEnvironment()), files, changes));
    return 0;
  });
}

function tell(line: string): void {
  process.stdout.write(`${printableLine(line)}\n`);
}
