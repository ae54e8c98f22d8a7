import { lastChanged } from "./changes.ts";
import { catalogue, peers, today } from "./index.ts";
import { type Context, makeContext } from "./make-context.ts";
import { peersOf } from "./peers.ts";

export type { Context };

/** The context of the site’s pages, computed once per build. */
export const context: Context = {
  ...makeContext(catalogue, today, lastChanged),
  peers: peersOf(catalogue, peers, today),
};
