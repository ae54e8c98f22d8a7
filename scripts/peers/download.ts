import { hash } from "node:crypto";

import { type Kind, kinds } from "../../schemas/index.ts";
import { count, grouped } from "../../schemas/problems/count.ts";
import type { ListedKind } from "./manifest.ts";
import { Refusal } from "./refusal.ts";

/** Fetches a file of a peer by its address from the peer’s root; no more than some bytes. */
export type Ask = (address: string, bytes: number) => Promise<Buffer>;

/** Up to this many entries of a kind are fetched one by one; more cost less as one file. */
const mostSingly = 50;

/** The sum of a text or of bytes as manifests give it: SHA-256, hexadecimal. */
export function sumOf(content: string | Uint8Array): string {
  return hash("sha256", content);
}

/**
 * All entries of a kind as the peer publishes them, one a line, with a line end behind each. Fetches what differs from
 * the lines that are held: nothing where the sum is the same, single entries where few differ, otherwise all of them.
 * What comes out always has the sum that the manifest lists.
 *
 * @throws Refusal
 */
export async function download(kind: Kind, listed: ListedKind, held: readonly string[], ask: Ask): Promise<string> {
  const before = held.map((line) => `${line}\n`).join("");
  if (sumOf(before) === listed.sha256) return before;
  const patched = await patch(listed, held, ask);
  if (patched !== undefined && sumOf(patched) === listed.sha256) return patched;
  const content = await ask(listed.address, listed.bytes);
  if (content.length < listed.bytes)
    throw new Refusal(
      `Its file of ${kinds[kind].label.many} is broken off after ${count(content.length, "byte")} of ${grouped(listed.bytes)}.`,
    );
  if (sumOf(content) !== listed.sha256)
    throw new Refusal(`Its file of ${kinds[kind].label.many} does not have the sum that its manifest lists.`);
  return content.toString("utf8");
}

/** The lines with those replaced that differ, each fetched by itself; undefined where too many do or some are unknown. */
async function patch(
  { each, rows, bytes: most }: ListedKind,
  held: readonly string[],
  ask: Ask,
): Promise<string | undefined> {
  const bySum = new Map(held.map((line) => [sumOf(`${line}\n`), `${line}\n`]));
  const unknown = each.filter(({ sha256 }) => !bySum.has(sha256));
  if (each.length !== rows || held.length === 0 || unknown.length > mostSingly) return undefined;
  // The entries are the lines of the file with all of them, so more than it has cannot be theirs.
  if (unknown.reduce((sum, entry) => sum + entry.bytes, 0) > most) return undefined;
  for (const { address, bytes, sha256 } of unknown) {
    const content = await ask(address, bytes);
    bySum.set(sha256, content.toString("utf8"));
  }
  return each.map(({ sha256 }) => bySum.get(sha256) ?? "").join("");
}
