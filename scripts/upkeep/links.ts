import { fromMarkdown } from "mdast-util-from-markdown";
import { visit as walk } from "unist-util-visit";

import { isPublicHttps } from "../../schemas/fields/link.ts";
import { allEntries, type Catalogue, type Entry } from "../../schemas/index.ts";

/** Every https link of every entry, including links in Markdown: address → the entries with it. */
export function linksOf(catalogue: Catalogue): Map<string, Entry[]> {
  const links = new Map<string, Entry[]>();
  for (const entry of allEntries(catalogue)) {
    for (const url of new Set(linksIn(entry.data))) links.set(url, [...(links.get(url) ?? []), entry]);
  }
  return links;
}

function linksIn(value: unknown): string[] {
  if (typeof value === "string") {
    if (isPublicHttps(value)) return [value];
    return value.includes("https://") ? linksInText(value) : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(linksIn);
}

function linksInText(text: string): string[] {
  const found: string[] = [];
  walk(fromMarkdown(text), (node) => {
    if ((node.type === "link" || node.type === "definition") && isPublicHttps(node.url)) found.push(node.url);
  });
  return found;
}
