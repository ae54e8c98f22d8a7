import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { itemsIn } from "../../schemas/reading/disk.ts";
import { root } from "./root.ts";

let known: string | undefined;

/**
 * Returns the part of all cache keys that files share: a hash of the model, its libraries, Node and the cache’s own code. In a
 * bundle it is a constant.
 */
export function modelHash(): string {
  return (known ??= hashOfModel());
}

function hashOfModel(): string {
  const hash = createHash("sha256").update(process.version);
  const model = join(root, "schemas");
  const paths = itemsIn(model).map(([path]) => path);
  for (const path of paths.sort()) {
    // The JSON Schemas are generated from the model, for other programs.
    if (/^(?!json\/).*\.(?:ts|json)$/.test(path)) hash.update(path).update(readFileSync(join(model, path)));
  }
  hash.update(readFileSync(join(root, "scripts/lib/entry-cache.ts")));
  // The installed packages, which may differ from those in package-lock.json.
  return hash.update(readFileSync(join(root, "node_modules/.package-lock.json"))).digest("hex");
}
