import * as z from "zod";

/** A commit, written out in full: a shorter one could be made to fit. */
export const sha = z.string().regex(/^[0-9a-f]{40}$/);
