import { type HeldInspections, inspectionsKey, type HeldInspection } from "../../schemas/hand-over.ts";

/** The inspection of a catalogue folder that the build command handed over; undefined if it did not. */
export function heldInspection(folder: string): HeldInspection | undefined {
  return (globalThis as Record<symbol, HeldInspections | undefined>)[inspectionsKey]?.get(folder);
}
