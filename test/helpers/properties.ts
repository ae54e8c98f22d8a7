import process from "node:process";

import fc from "fast-check";

// The seed is fixed, because a failure on random examples must not block a contribution. `npm run test:properties` varies it.
const seed = process.env["FC_SEED"] ?? "2026";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });

/** fast-check with a fixed seed, unless `FC_SEED` sets another. */
export default fc;
