import process from "node:process";

import fc from "fast-check";

// A contribution is not stopped by a fault that only chance has found. `npm run test:properties` looks for one.
const seed = process.env["FC_SEED"] ?? "2026";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });

/** fast-check, which makes up the same examples in every run. */
export default fc;
