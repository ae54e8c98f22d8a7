import type { finderFor as whole } from "./application-narrowed.ts";

/**
 * Takes the place of the finder in browsers and finds nothing. A form knows too little of the products around an entry for
 * the rules to find one, and what finds them weighs more than many rules; its boxes load it when they are used.
 */
export const finderFor: typeof whole = () => ({ find: () => ({ type: "none" }), isSoftware: () => false });
