import type fc from "../helpers/properties.ts";
import { address, day, peer, setting } from "./beside.ts";
import { add, confirm, edit, letter, move, refer, remove, rename, retire, succeed } from "./entries.ts";
import type { Change } from "./inputs.ts";
import { guide, model, publicFile, script, style, word } from "./sources.ts";
import { byHand, cacheLost, elsewhere, nothing } from "./spoils.ts";

/** What can happen to entries between two builds. */
export const entryChanges = { add, edit, letter, confirm, refer, rename, move, retire, succeed, remove };

/** What can happen to everything else that a site is made from. */
export const otherChanges = { day, setting, peer, address, word, style, model, guide, script, publicFile };

/** What can happen to the files of the last build. */
const spoils = { nothing, byHand, cacheLost, elsewhere };

/** Everything that can happen, under its name. */
export const changes: Readonly<Record<string, fc.Arbitrary<Change>>> = { ...entryChanges, ...otherChanges, ...spoils };
