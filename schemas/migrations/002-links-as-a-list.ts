import { isMapping } from "../yaml/mapping.ts";
import type { Migration } from "./migration.ts";

/**
 * Version 1 had `links` as a set of fields, one address for each type. An entry can have several addresses of a type, so
 * version 2 has a list.
 */
export const linksAsAList: Migration = {
  to: 2,
  title: "Links are a list, so that there can be several of a type",
  migrate: (_, fields) => {
    const { links } = fields;
    if (!isMapping(links)) return fields;
    const list = Object.entries(links).flatMap(([type, urls]) =>
      (Array.isArray(urls) ? urls : [urls]).map((url: unknown) => ({ type, url })),
    );
    return { ...fields, links: list };
  },
};
