import type { Inspection } from "./inspect.ts";
import type { Shard } from "./shards/plan.ts";

/** An inspection, the day that it was made for, `YYYY-MM-DD`, and the shard to build; without one, the whole site. */
export interface HeldInspection extends Inspection {
  today: string;
  shard?: Shard | undefined;
}

/**
 * The key on `globalThis` under which a build command passes its inspection to the site. Astro bundles the site as a
 * second copy of these modules in the same process, so module state is not shared. The model itself keeps no state.
 */
export const inspectionsKey = Symbol.for("common-standards-catalogue/inspections");

/** The value under the symbol: catalogue folder → its inspection. */
export type HeldInspections = ReadonlyMap<string, HeldInspection>;
