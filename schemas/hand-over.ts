import type { Inspection } from "./inspect.ts";
import type { Shard } from "./shards/plan.ts";

/** An inspection with the day that it was made for, `YYYY-MM-DD`, and the shard to build, where that is not the whole site. */
export interface HeldInspection extends Inspection {
  today: string;
  shard?: Shard | undefined;
}

/**
 * The symbol under which a command that builds the site leaves its inspection for the site, which is bundled as another
 * copy of this program in the same process. The command sets it, the site reads it; the model itself keeps no state.
 */
export const handOver = Symbol.for("common-standards-catalogue/inspections");

/** What is left under the symbol: the folder of a catalogue → its inspection. */
export type HandedOver = ReadonlyMap<string, HeldInspection>;
