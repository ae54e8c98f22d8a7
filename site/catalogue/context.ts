import { lastChanged } from "./changes.ts";
import { catalogue, peers, today } from "./index.ts";
import { type Context, makeContext } from "./make-context.ts";
import { peersOf } from "./peers.ts";

export type { Context };

/** What the site shows, with its relations, worked out once for a build. */
export const context: Context = {
  ...makeContext(catalogue, today, lastChanged),
  peers: peersOf(catalogue, peers, today),
};
