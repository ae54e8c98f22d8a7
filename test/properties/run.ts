import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { numberOption } from "../../scripts/lib/number-option.ts";
import { readOptions } from "../../scripts/lib/options.ts";
import { root } from "../../scripts/lib/root.ts";
import { run } from "../../scripts/lib/stop.ts";

await run(() => {
  const { rounds } = readOptions(
    { rounds: { type: "string", default: "10" } },
    "npm run test:properties -- [--rounds 10]",
    "Runs the property-based tests with new random examples in each round, until one fails. It prints the seed, with which FC_SEED=SEED npx vitest run FILE repeats the failure.",
  );
  const wanted = numberOption("--rounds", "rounds", rounds);
  const files = globSync("test/**/*.test.ts", { cwd: root }).filter((file) =>
    readFileSync(join(root, file), "utf8").includes("helpers/properties.ts"),
  );
  const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--reporter=dot", ...files];
  for (let round = 1; round <= wanted; round++) {
    process.stdout.write(`Round ${round} of ${wanted}\n`);
    const env = { ...process.env, FC_SEED: "random" };
    if (spawnSync(process.execPath, vitest, { cwd: root, env, stdio: "inherit" }).status !== 0) return 1;
  }
  return 0;
});
