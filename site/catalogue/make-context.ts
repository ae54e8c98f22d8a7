import type { Catalogue } from "../../schemas/index.ts";
import { relate, type Relations } from "./relations.ts";

/** What a view is made from: the catalogue, what its entries say about each other, the day, and what git knows of files. */
export interface Context {
  catalogue: Catalogue;
  relations: Relations;
  /** `YYYY-MM-DD` */
  today: string;
  /** When the file of each entry last changed, `YYYY-MM-DD`; empty where that is not known. */
  lastChanged: ReadonlyMap<string, string>;
}

/**
 * What views are made from, of any catalogue.
 *
 * @param today `YYYY-MM-DD`
 * @param lastChanged when the file of each entry last changed, where that is known
 */
export function makeContext(
  catalogue: Catalogue,
  today: string,
  lastChanged: Context["lastChanged"] = new Map(),
): Context {
  return { catalogue, relations: relate(catalogue, today), today, lastChanged };
}
