import { inspect, type Inspection } from "./inspect.ts";
import type { Source } from "./reading/source.ts";

/** Shared by every copy of this module in a process. */
const held = globalThis as Record<symbol, Map<string, Inspection> | undefined>;
const key = Symbol.for("common-standards-catalogue/inspections");

/**
 * Inspects a catalogue and holds the result for other copies of this program in the same process: a command that builds
 * the site is not the copy that the site is bundled with.
 *
 * @param name by which the result is asked for, such as the catalogue’s folder
 */
export function inspectAndHold(name: string, source: Source, today: string): Inspection {
  const inspection = inspect(source, today);
  (held[key] ??= new Map()).set(`${today} ${name}`, inspection);
  return inspection;
}

/** The inspection that is held under a name and a day, if there is one. */
export function heldInspection(name: string, today: string): Inspection | undefined {
  return held[key]?.get(`${today} ${name}`);
}
