import type { Catalogue } from "../../schemas/index.ts";
import { catalogue, today } from "./index.ts";
import { relate, type Relations } from "./relations.ts";

/** What a view is made from: the catalogue, what its entries say about each other, and the day. */
export interface Context {
  catalogue: Catalogue;
  relations: Relations;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What the site shows, with its relations, worked out once for a build. */
export const context: Context = { catalogue, relations: relate(catalogue, today), today };
