import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { inject } from "vitest";

/**
 * Returns the compressed bytes of the scripts that built pages load at once and later, and the number of files loaded at
 * once. A script that several pages load counts once, because the browser caches it.
 */
export function scriptWeights(...pages: readonly string[]): { atOnce: number; later: number; files: number } {
  const { folder, base } = inject("site");
  const sources = pages.flatMap((page) => {
    const html = readFileSync(join(folder, page, "index.html"), "utf8");
    return Array.from(html.matchAll(/<script[^>]+src="([^"]+)"/g), ([, source = ""]) => source);
  });
  const atOnce = new Set<string>();
  const later = new Set<string>();
  const read = (script: string): string => readFileSync(join(folder, script), "utf8");
  const load = (script: string): void => {
    if (atOnce.has(script)) return;
    atOnce.add(script);
    for (const name of namesIn(read(script), /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)/g)) load(name);
  };
  const follow = (script: string): void => {
    if (atOnce.has(script) || later.has(script)) return;
    later.add(script);
    for (const name of namesIn(read(script), /(?:from|import)\s*\(?["'`]\.\/([^"'`]+\.js)/g)) follow(name);
  };
  for (const source of sources) load(source.slice(base.length));
  for (const script of [...atOnce])
    for (const name of namesIn(read(script), /import\(["'`]\.\/([^"'`]+\.js)/g)) follow(name);
  return { atOnce: weight(atOnce, read), later: weight(later, read), files: atOnce.size };
}

function namesIn(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, name = ""]) => `_astro/${name}`);
}

function weight(scripts: ReadonlySet<string>, read: (script: string) => string): number {
  return [...scripts].reduce((sum, script) => sum + gzipSync(read(script), { level: 9 }).length, 0);
}
