import type { Cause } from "./cause.ts";

/** No causes: in browsers the forms write the YAML, and nobody types it. */
export const causes: readonly Cause[] = [];
