import { hash } from "node:crypto";

import { modelVersion } from "../../schemas/index.ts";
import { outputs } from "./index.ts";
import { manifestAddress, type OutputContext } from "./output.ts";

/** A file that was published, as the manifest lists it. */
interface ManifestFile {
  address: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  rows?: number;
}

/** An entry that an output could not express. */
interface ManifestGap {
  kind: string;
  slug: string;
  missing: readonly string[];
}

/** The published files with checksums, so that mirrors can verify their copy. */
export interface Manifest {
  /** The version of the API: columns and fields are only removed with a new one. */
  version: 1;
  /** The version of the model that the entries follow. */
  model: number;
  site: string;
  /** The commit of the catalogue that was built, where it is known. */
  commit?: string;
  /** The time of that commit or, where it is not known, the day of the build. */
  time: string;
  licence: string;
  files: ManifestFile[];
  /** By output: the entries that it leaves out, and the facts that they lack. */
  leftOut: Record<string, ManifestGap[]>;
}

/** The commit of a catalogue and its time; outside git only the day of the build. */
export interface Commit {
  commit?: string;
  time: string;
}

/** Writes every output through `write`, and then their manifest. */
export function publish(
  context: OutputContext,
  { commit, time }: Commit,
  write: (address: string, content: Uint8Array) => void,
): Manifest {
  const files: ManifestFile[] = [];
  const leftOut: Manifest["leftOut"] = {};
  for (const output of outputs) {
    for (const { address, content, rows } of output.files(context)) {
      const bytes = bytesOf(content);
      write(address, bytes);
      files.push({
        address,
        mediaType: output.mediaType,
        bytes: bytes.length,
        sha256: hash("sha256", bytes),
        ...(rows === undefined ? {} : { rows }),
      });
    }
    const gaps = Array.from(output.leftOut?.(context) ?? [], ({ entry: { kind, slug }, missing }) => {
      return { kind, slug, missing };
    });
    if (gaps.length > 0) leftOut[output.id] = gaps;
  }
  const manifest: Manifest = {
    version: 1,
    model: modelVersion,
    site: context.site,
    ...(commit === undefined ? {} : { commit }),
    time,
    licence: "OGL-UK-3.0",
    files,
    leftOut,
  };
  write(manifestAddress, bytesOf(`${JSON.stringify(manifest, undefined, 1)}\n`));
  return manifest;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : content;
}
