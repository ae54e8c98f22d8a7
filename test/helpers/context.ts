import { inspect, memorySource } from "../../schemas/index.ts";
import type { Context } from "../../site/catalogue/context.ts";
import { makeContext } from "../../site/catalogue/make-context.ts";
import { base, type Files, today } from "./catalogues.ts";

/** The context of views for a catalogue that overlays `base`, on a date. */
export function contextOf(files: Files, day = today): Context {
  const { catalogue } = inspect(memorySource({ ...base, ...files }), day);
  return makeContext(catalogue, day);
}
