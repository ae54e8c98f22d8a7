import type fc from "../helpers/properties.ts";
import { byHand, cacheLost, elsewhere, nothing } from "./damages.ts";
import { add, confirm, edit, letter, move, refer, remove, rename, retire, succeed } from "./entries.ts";
import type { Change } from "./inputs.ts";
import { address, day, peer, setting } from "./settings.ts";
import { guide, model, publicFile, script, style, word } from "./sources.ts";

/** The changes of entries. */
export const entryChanges = { add, edit, letter, confirm, refer, rename, move, retire, succeed, remove };

/** The changes of all other inputs of a site. */
export const otherChanges = { day, setting, peer, address, word, style, model, guide, script, publicFile };

/** The damages to the files of the last build. */
const damages = { nothing, byHand, cacheLost, elsewhere };

/** All changes, by name. */
export const changes: Readonly<Record<string, fc.Arbitrary<Change>>> = { ...entryChanges, ...otherChanges, ...damages };
