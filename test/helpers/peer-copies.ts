import { createHash } from "node:crypto";

import { entriesOfKind, inspect, kindNames, memorySource, modelVersion } from "../../schemas/index.ts";
import { base, type Files, today } from "./catalogues.ts";

/** The description of a peer for a test. */
export interface PeerCatalogueFiles {
  id: string;
  name: string;
  /** Its entries, as files that overlay `base`; without the record of `base`. */
  files: Files;
  /** Why its last reading was refused. */
  refused?: { day: string; sentence: string };
}

/** The files below `_peers/` after reading another catalogue. */
export function peerFiles({ id, name, files, refused }: PeerCatalogueFiles): Record<string, string> {
  const home = `https://${id}.example.org/`;
  const { catalogue, problems } = inspect(memorySource({ ...base, ...files }), today);
  const wrong = problems.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong, undefined, 1));
  const byKind = kindNames.map((kind) => {
    const entries = Array.from(entriesOfKind(catalogue, kind)).filter(({ file }) => Object.hasOwn(files, file));
    const lines = entries.map(({ slug, authority, data }) =>
      JSON.stringify({ kind, slug, authority, url: `${home}${kind}/${slug}/`, source: home, data }),
    );
    return { kind, text: lines.map((line) => `${line}\n`).join(""), rows: lines.length };
  });
  const copy = byKind.map(({ text }) => text).join("");
  const held = byKind.filter(({ rows }) => rows > 0);
  const lock = {
    ...{ format: 1, id, name, home, manifest: `${home}api/v1/manifest.json` },
    copy: {
      ...{ fetched: "2026-11-15", made: "2026-11-15T02:00:00+05:00", model: modelVersion, sha256: sumOf(copy) },
      files: Object.fromEntries(
        held.map(({ kind, text, rows }) => [kind, { sha256: sumOf(text), bytes: Buffer.byteLength(text), rows }]),
      ),
    },
    refused,
  };
  return { [`_peers/${id}.ndjson`]: copy, [`_peers/${id}.lock.json`]: JSON.stringify(lock) };
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
