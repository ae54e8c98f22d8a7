import type { AstroConfig, AstroPrerenderer } from "astro";

import { isOfShard } from "../../../schemas/shards/owner.ts";
import { catalogueFolder } from "../../catalogue/folder.ts";
import { heldInspection } from "../../catalogue/held.ts";

type PagePath = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

/**
 * Returns the pages that this build makes: all of them, or those of its shard.
 *
 * @param elsewhere collects the full addresses of the pages of other shards
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
    if (route.type === "page") elsewhere.push(fullPageAddress(pathname, config));
    return false;
  });
}

/** Returns the full address of a page; the path of the home page is empty. */
export function fullPageAddress(pathname: string, { site, base }: Pick<AstroConfig, "site" | "base">): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  return new URL(path === "" ? base : `${base}${path}/`, site).href;
}
