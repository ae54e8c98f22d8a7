import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, inject, it } from "vitest";

import { kindNames, modelVersion } from "../../../schemas/index.ts";
import { jsonSchemaOf } from "../../../schemas/json-schema.ts";

it.each(kindNames)("the JSON Schema of a %s is on the site, with the slugs of its entries", (kind) => {
  const file = readFileSync(join(inject("site").folder, `schemas/${kind}.json`), "utf8");
  const { $defs, ...schema } = JSON.parse(file) as Schema;
  const expected = jsonSchemaOf(kind, Object.fromEntries(kindNames.map((one) => [one, ["a"]]))) as unknown as Schema;

  expect({ ...schema, $defs: Object.keys($defs) }).toEqual({ ...expected, $defs: Object.keys(expected.$defs) });
  const versioned = join(inject("site").folder, `schemas/v${modelVersion}/${kind}.json`);
  expect(readFileSync(versioned, "utf8"), "the same with the version of the model in the address").toBe(file);
  if (kind === "product") expect($defs["product-slug"]?.defaultSnippets).toContainEqual({ bodyText: "permit-desk" });
});

/** A JSON Schema, and the words that it offers. */
interface Schema {
  $defs: Record<string, { defaultSnippets: { bodyText: string }[] }>;
}
