/** Bundles the commands in a process of its own: `node scripts/bundle/alone.ts FOLDER`. */
import { makeBundles } from "./make.ts";

const [own] = process.argv.slice(2);
if (own !== undefined) await makeBundles(own);
