import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, inject, test } from "vitest";

import { kindNames, modelVersion } from "../../../schemas/index.ts";
import { jsonSchemaOf } from "../../../schemas/json-schema.ts";
import { withPortablePatterns } from "../../../site/outputs/api/portable-patterns.ts";

test.each(kindNames)("publishes the JSON Schema of a %s, with the slugs of entries as suggestions", (kind) => {
  const file = readFileSync(join(inject("site").folder, `schemas/${kind}.json`), "utf8");
  const { $defs, ...schema } = JSON.parse(file) as Schema;
  const slugs = Object.fromEntries(kindNames.map((one) => [one, ["a"]]));
  const expected = withPortablePatterns(jsonSchemaOf(kind, slugs)) as unknown as Schema;

  expect({ ...schema, $defs: Object.keys($defs) }).toEqual({ ...expected, $defs: Object.keys(expected.$defs) });
  const versioned = join(inject("site").folder, `schemas/v${modelVersion}/${kind}.json`);
  expect(readFileSync(versioned, "utf8"), "the same at the address with the model version").toBe(file);
  if (kind === "product") expect($defs["product-slug"]?.defaultSnippets).toContainEqual({ bodyText: "permit-desk" });
});

/** A JSON Schema with the values that editors suggest. */
interface Schema {
  $defs: Record<string, { defaultSnippets: { bodyText: string }[] }>;
}
