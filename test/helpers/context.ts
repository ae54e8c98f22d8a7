import { inspect, memorySource } from "../../schemas/index.ts";
import type { Context } from "../../site/catalogue/context.ts";
import { makeContext } from "../../site/catalogue/make-context.ts";
import { base, type Files, today } from "./catalogues.ts";

/** What views are made from, of a catalogue laid over `base`, on a day. */
export function contextOf(files: Files, day = today): Context {
  const { catalogue } = inspect(memorySource({ ...base, ...files }), day);
  return makeContext(catalogue, day);
}
