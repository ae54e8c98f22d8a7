import { inspect, type Inspection } from "./inspect.ts";
import type { Source } from "./reading/source.ts";

/** Shared by every copy of this module in a process. */
const held = globalThis as Record<symbol, Map<string, Inspection> | undefined>;
const key = Symbol.for("common-standards-catalogue/inspections");

/** Inspects a catalogue and holds the result for one other copy of this program in the same process. */
export function inspectAndHold(name: string, source: Source, today: string): Inspection {
  const inspection = inspect(source, today);
  (held[key] ??= new Map()).set(`${today} ${name}`, inspection);
  return inspection;
}

/**
 * The inspection of a catalogue that is held under a name, or a new one. A command that builds the site has inspected the
 * catalogue already, but is not the copy of the program that the site is bundled with.
 */
export function takeInspection(name: string, source: Source, today: string): Inspection {
  const inspection = held[key]?.get(`${today} ${name}`);
  held[key]?.delete(`${today} ${name}`);
  return inspection ?? inspect(source, today);
}
