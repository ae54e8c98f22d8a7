import type { AstroConfig, AstroPrerenderer } from "astro";

import { isOfShard } from "../../../schemas/shards/owner.ts";
import { catalogueFolder } from "../../catalogue/folder.ts";
import { heldInspection } from "../../catalogue/held.ts";

type PagePath = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

/**
 * Returns the pages that this build makes: all of them, or those of its shard.
 *
 * @param elsewhere is told the whole addresses of the pages that other shards make
 */
export function pagesOfShard(
  paths: readonly PagePath[],
  config: Pick<AstroConfig, "site" | "base">,
  elsewhere: string[],
): readonly PagePath[] {
  const shard = heldInspection(catalogueFolder)?.shard;
  if (!shard) return paths;
  return paths.filter(({ pathname, route }) => {
    if (isOfShard(shard, pathname)) return true;
    if (route.type === "page") elsewhere.push(wholeAddress(pathname, config));
    return false;
  });
}

/** Returns the whole address of a page: that of the home page has no path of its own. */
export function wholeAddress(pathname: string, { site, base }: Pick<AstroConfig, "site" | "base">): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  return new URL(path === "" ? base : `${base}${path}/`, site).href;
}
