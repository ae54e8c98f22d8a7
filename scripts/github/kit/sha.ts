import * as z from "zod";

/** A full commit SHA: an abbreviated one could be made to collide. */
export const sha = z.string().regex(/^[0-9a-f]{40}$/);
