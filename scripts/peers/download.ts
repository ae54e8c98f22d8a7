import { hash } from "node:crypto";

import { type Kind, kinds } from "../../schemas/index.ts";
import { count, withThousandsSeparators } from "../../schemas/problems/count.ts";
import { decodeText } from "../../schemas/reading/decode.ts";
import type { ListedKind } from "./manifest.ts";
import { Refusal } from "./refusal.ts";

/** Fetches a file of a peer by its path from the peer’s root, up to a number of bytes. */
export type Ask = (address: string, bytes: number) => Promise<Buffer>;

/** Above this number of changed entries, downloading the whole file costs less. */
const maxSingleDownloads = 50;

/** The SHA-256 checksum of a text or of bytes, in hexadecimal as in manifests. */
export function checksumOf(content: string | Uint8Array): string {
  return hash("sha256", content);
}

/**
 * Returns all entries of a kind as NDJSON. Downloads nothing if the checksum of the held lines matches, single entries
 * if few differ, otherwise the whole file. The result always matches the manifest’s checksum.
 *
 * @throws Refusal for a file that is truncated, has another checksum or is not UTF-8, and any error of `ask`
 */
export async function download(kind: Kind, listed: ListedKind, held: readonly string[], ask: Ask): Promise<string> {
  const before = held.map((line) => `${line}\n`).join("");
  if (checksumOf(before) === listed.sha256) return before;
  const patched = await patch(listed, held, ask);
  if (patched !== undefined && checksumOf(patched) === listed.sha256) return patched;
  const content = await ask(listed.address, listed.bytes);
  if (content.length < listed.bytes)
    throw new Refusal(
      `Its file of ${kinds[kind].label.many} is broken off after ${count(content.length, "byte")} of ${withThousandsSeparators(listed.bytes)}.`,
    );
  if (checksumOf(content) !== listed.sha256)
    throw new Refusal(`Its file of ${kinds[kind].label.many} does not have the sum that its manifest lists.`);
  const { text, fault } = decodeText(content);
  if (fault) throw new Refusal(`Its file of ${kinds[kind].label.many} is not UTF-8 text.`);
  return text;
}

/**
 * Downloads each changed entry by itself and replaces its line; undefined where too many differ, nothing is held or the
 * manifest does not list every entry. The caller verifies the checksum.
 */
async function patch(
  { each, rows, bytes: most }: ListedKind,
  held: readonly string[],
  ask: Ask,
): Promise<string | undefined> {
  const bySum = new Map(held.map((line) => [checksumOf(`${line}\n`), `${line}\n`]));
  const unknown = each.filter(({ sha256 }) => !bySum.has(sha256));
  if (each.length !== rows || held.length === 0 || unknown.length > maxSingleDownloads) return undefined;
  // The entries are the lines of the whole file, so together they cannot be larger.
  if (unknown.reduce((sum, entry) => sum + entry.bytes, 0) > most) return undefined;
  for (const { address, bytes, sha256 } of unknown) {
    const content = await ask(address, bytes);
    bySum.set(sha256, content.toString("utf8"));
  }
  return each.map(({ sha256 }) => bySum.get(sha256) ?? "").join("");
}
