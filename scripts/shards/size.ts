import { count } from "../../schemas/problems/count.ts";
import type { MergedSite } from "./merge.ts";

/** Bytes of a site, GitHub Pages’ maximum. */
const maxPagesBytes = 1_000_000_000;

/** The size of a site, and the advice where it exceeds GitHub Pages’ limit. */
export function sizeLines({ shards, files, bytes }: MergedSite, folder: string): string[] {
  const size = `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 0 })} MB`;
  const made = `The site is in ${folder}: ${count(files, "file")} of ${count(shards, "shard")}, ${size}.`;
  if (bytes <= maxPagesBytes) return [made];
  return [
    made,
    "GitHub Pages publishes at most 1 GB. Publish this folder on another static host: the guide “Run your own catalogue” says how.",
  ];
}
