import { count } from "../../schemas/problems/count.ts";
import type { MergedSite } from "./merge.ts";

/** GitHub Pages publishes no site that is larger. */
const mostOnPages = 1_000_000_000;

/** Says how large a site is, and what to do where GitHub Pages would not publish it. */
export function sizeLines({ shards, files, bytes }: MergedSite, folder: string): string[] {
  const size = `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 0 })} MB`;
  const made = `The site is in ${folder}: ${count(files, "file")} of ${count(shards, "shard")}, ${size}.`;
  if (bytes <= mostOnPages) return [made];
  return [
    made,
    "GitHub Pages publishes at most 1 GB. Publish this folder on another static host: the guide “Run your own catalogue” says how.",
  ];
}
