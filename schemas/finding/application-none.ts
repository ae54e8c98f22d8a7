import type { finderFor as whole } from "./application-narrowed.ts";

/**
 * Stub of the finder for browsers: it finds nothing. The rules in a form see too few products to find one, and the finder is
 * larger than many rules together; the form’s inputs load it on first use.
 */
export const finderFor: typeof whole = () => ({ find: () => ({ type: "none" }), isSoftware: () => false });
