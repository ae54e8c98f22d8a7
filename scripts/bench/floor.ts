/**
 * The baseline for full validation: reads and parses each file and validates it against the schema of its kind, without
 * reporting errors. Keeps the parsed entries in memory, as rules that compare entries need them; `--forget` drops each.
 *
 * Run as `node scripts/bench/floor.ts FOLDER [--forget]`; prints how many entries fit their schema.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { CORE_SCHEMA, load } from "js-yaml";
import * as z from "zod";

import { type Kind, kindNames, kinds } from "../../schemas/kinds/index.ts";

const [folder = ".", forget] = process.argv.slice(2);
const schemas = Object.fromEntries(
  kindNames.map((kind) => [kind, z.compile(kinds[kind].schema as z.ZodType)]),
) as Record<Kind, z.ZodType>;

let valid = 0;
const entries: unknown[] = [];
for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!path.endsWith(".yml")) continue;
  const value: unknown = load(readFileSync(join(folder, path), "utf8"), { schema: CORE_SCHEMA });
  const { success, data } = schemas[kindOf(path)].safeParse(value);
  if (success) valid++;
  if (forget === undefined) entries.push(data);
}
process.stdout.write(`${valid} entries fit their schema, ${entries.length} are kept\n`);

function kindOf(path: string): Kind {
  return kindNames.find((kind) => path.includes(`/${kinds[kind].folder}/`)) ?? "authority";
}
