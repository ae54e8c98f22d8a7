import { inspect, type Peer } from "../../schemas/index.ts";
import { didYouMean, suggest } from "../../schemas/likeness/suggest.ts";
import { quoted } from "../../schemas/problems/quoted.ts";
import { diskSource, settingsTextOnDisk } from "../../schemas/reading/disk.ts";
import { isPeerPath } from "../../schemas/reading/peer-place.ts";
import { settingsFile } from "../../schemas/settings.ts";
import { commandOn, shownFolder } from "../lib/folder.ts";
import { CommandError } from "../lib/stop.ts";
import { removeInside, writeInside } from "../lib/write-inside.ts";
import { type PeerFiles, type Readings, readAllPeers } from "./read-all.ts";
import type { NetworkSettings } from "./read-peer.ts";

/** The readings of a catalogue’s peers, and the peers before. */
interface FolderReadings extends Readings {
  before: readonly Peer[];
}

/**
 * Reads the peers that a catalogue’s settings name. Writes nothing.
 *
 * @throws CommandError where the settings cannot be read or do not name the peer
 */
export async function readForFolder(
  folder: string,
  today: string,
  way: NetworkSettings,
  only?: string,
): Promise<FolderReadings> {
  const source = diskSource(folder);
  const { catalogue, peers, settings } = inspect(source, today);
  if (!settings) {
    const path = `${shownFolder(folder)}/${settingsFile}`;
    throw new CommandError(
      settingsTextOnDisk(folder) === undefined
        ? `There is no ${path} to name the catalogues to read.`
        : `${path} has errors. ${commandOn(folder, "validate")} says which.`,
    );
  }
  const named = settings.peers ?? [];
  if (only !== undefined && !named.some(({ id }) => id === only))
    throw new CommandError(
      `The settings name no peer ${quoted(only)}.${didYouMean(suggest(only, new Set(named.map(({ id }) => id))))}`,
    );
  const held = { home: settings.homepage, catalogue, peers: new Map(peers.map((peer) => [peer.id, peer])), today };
  const present = Array.from(source.files(), ({ path }) => path).filter(isPeerPath);
  return { before: peers, ...(await readAllPeers(named, held, way, present, only)) };
}

/**
 * Reads the peers of a catalogue and writes their files into its folder, each atomically.
 *
 * @throws CommandError as {@link readForFolder} and {@link writePeerFiles} do
 */
export async function readIntoFolder(
  folder: string,
  today: string,
  way: NetworkSettings,
  only?: string,
): Promise<Readings> {
  const readings = await readForFolder(folder, today, way, only);
  writePeerFiles(folder, readings.files);
  return readings;
}

/**
 * Writes copies before their locks: a copy without a matching lock is not shown, and the next reading fixes it.
 *
 * @throws CommandError where a folder is a symbolic link
 */
export function writePeerFiles(folder: string, files: PeerFiles): void {
  for (const [path, text] of files) {
    if (text === null) removeInside(folder, path);
    else writeInside(folder, path, text);
  }
}
