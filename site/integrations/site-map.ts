import { copyFileSync } from "node:fs";

import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";

import { inspect } from "../../schemas/index.ts";
import { londonDay } from "../../schemas/london-day.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { isFirst } from "../../schemas/shards/owner.ts";
import { lastChanged } from "../catalogue/changes.ts";
import { catalogueFolder } from "../catalogue/folder.ts";
import { heldInspection } from "../catalogue/held.ts";
import { type PageDates, pageDates } from "../site-map.ts";

/**
 * Generates the sitemap with the last modification of each page, at the conventional `/sitemap.xml`.
 *
 * @param base the base path of the site
 * @param elsewhere the full addresses of the pages of other shards, complete when the build is done
 */
export function siteMap(base: string, elsewhere: string[]): AstroIntegration[] {
  if (!isFirst(heldInspection(catalogueFolder)?.shard)) return [];
  let known: PageDates | undefined;
  const dates = (): PageDates => (known ??= datesNow());
  const addressOf = (url: string): string => `/${new URL(url).pathname.slice(base.length)}`.replace(/^\/+/, "/");
  return [
    sitemap({
      customPages: elsewhere,
      filter: (url) => dates().isListed(addressOf(url)),
      serialize(item) {
        const lastmod = dates().lastModified(addressOf(item.url));
        return lastmod === undefined ? item : { ...item, lastmod };
      },
    }),
    {
      name: "site-map-address",
      hooks: {
        "astro:build:done": ({ dir }) => {
          copyFileSync(new URL("sitemap-index.xml", dir), new URL("sitemap.xml", dir));
        },
      },
    },
  ];
}

function datesNow(): PageDates {
  const held = heldInspection(catalogueFolder);
  const today = held?.today ?? londonDay(new Date());
  const { catalogue } = held ?? inspect(diskSource(catalogueFolder), today);
  return pageDates(catalogue, lastChanged, today);
}
