import { inspect, type Inspection } from "./inspect.ts";
import type { Source } from "./reading/source.ts";

/** An inspection with the day that it was made for, `YYYY-MM-DD`. */
interface HeldInspection extends Inspection {
  today: string;
}

/** Shared by every copy of this module in a process. */
const held = globalThis as Record<symbol, Map<string, HeldInspection> | undefined>;
const key = Symbol.for("common-standards-catalogue/inspections");

/**
 * Inspects a catalogue and holds the result for other copies of this program in the same process: a command that builds
 * the site is not the copy that the site is bundled with.
 *
 * @param name by which the result is asked for, such as the catalogue’s folder
 */
export function inspectAndHold(name: string, source: Source, today: string): Inspection {
  const inspection = inspect(source, today);
  (held[key] ??= new Map()).set(name, { ...inspection, today });
  return inspection;
}

/** The inspection that is held under a name, if there is one. */
export function heldInspection(name: string): HeldInspection | undefined {
  return held[key]?.get(name);
}
