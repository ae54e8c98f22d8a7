import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { formNames } from "../../schemas/forms.ts";
import { kindNames, kinds } from "../../schemas/index.ts";
import { jsonSchemaOf } from "../../schemas/json-schema.ts";
import { root } from "../../scripts/lib/root.ts";

describe.each(kindNames)("the JSON Schema of a %s", (kind) => {
  const schema = jsonSchemaOf(kind);

  test("has every field and no other, in the dialect that editors support", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
    });
    expect(Object.keys(schema["properties"] as object)).toEqual(Object.keys(kinds[kind].schema.shape));
    expect(schema["required"]).toEqual(["name", "summary", "services", "reviewed"]);
  });

  test("keeps lengths, patterns and values", () => {
    expect(schema["properties"]).toMatchObject({
      name: { type: "string", minLength: 3, maxLength: 80, pattern: expect.any(String) as string },
      reviewed: { type: "string", pattern: expect.any(String) as string },
      services: { type: "array", maxItems: 12, items: { enum: expect.arrayContaining(["housing"]) as string[] } },
      links: { items: { properties: { url: { pattern: expect.stringMatching(/^\^https:/) as string } } } },
    });
  });
});

test.each(formNames)("the file with the JSON Schema of %s is up to date, apart from the slugs", (name) => {
  expect(withoutSlugs(written(name))).toEqual(
    withoutSlugs(JSON.parse(JSON.stringify(jsonSchemaOf(name, slugs))) as object),
  );
});

function written(name: string): { $defs?: object } {
  return JSON.parse(readFileSync(join(root, "schemas/json", `${name}.json`), "utf8")) as { $defs?: object };
}

/** One slug of each kind that the catalogue has, so that the same references offer slugs. */
const slugDefinitions = new Set(formNames.flatMap((name) => Object.keys(written(name).$defs ?? {})));
const slugs = Object.fromEntries(kindNames.map((kind) => [kind, slugDefinitions.has(`${kind}-slug`) ? ["a"] : []]));

/** Replaces the lists of slugs in a schema. */
function withoutSlugs(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema, (name, value: unknown) => (name.endsWith("-slug") ? "slugs" : value)));
}

test("a schema offers up to 2,000 slugs, and never limits a field to them", () => {
  const schemaWith = (count: number): object => {
    const product = Array.from({ length: count }, (_, index) => `product-${index}`);
    return jsonSchemaOf("product", { product });
  };
  const field = { properties: { dependsOn: { items: { allOf: [{ $ref: "#/$defs/product-slug" }] } } } };

  expect(schemaWith(2000)).toMatchObject({
    ...field,
    $defs: { "product-slug": { defaultSnippets: { length: 2000 } } },
  });
  expect(schemaWith(2000)).not.toHaveProperty("$defs.product-slug.enum");
  expect(schemaWith(2001)).not.toMatchObject(field);
});
