import { type HandedOver, handOver, type HeldInspection } from "../../schemas/hand-over.ts";

/** The inspection of a catalogue’s folder that the command that builds the site has made, if one did. */
export function heldInspection(folder: string): HeldInspection | undefined {
  return (globalThis as Record<symbol, HandedOver | undefined>)[handOver]?.get(folder);
}
