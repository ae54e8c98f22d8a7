import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { formNames } from "../../schemas/forms.ts";
import { kindNames, kinds } from "../../schemas/index.ts";
import { jsonSchemaOf } from "../../schemas/json-schema.ts";
import { root } from "../../scripts/lib/root.ts";

describe.each(kindNames)("the JSON Schema of a %s", (kind) => {
  const schema = jsonSchemaOf(kind);

  test("is of the dialect that editors read, with every field and nothing else", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      additionalProperties: false,
    });
    expect(Object.keys(schema["properties"] as object)).toEqual(Object.keys(kinds[kind].schema.shape));
    expect(schema["required"]).toEqual(["name", "summary", "services", "reviewed"]);
  });

  test("keeps what a text must look like", () => {
    expect(schema["properties"]).toMatchObject({
      name: { type: "string", minLength: 3, maxLength: 80, pattern: expect.any(String) as string },
      reviewed: { type: "string", pattern: expect.any(String) as string },
      services: { type: "array", maxItems: 12, items: { enum: expect.arrayContaining(["housing"]) as string[] } },
      links: { items: { properties: { url: { pattern: expect.stringMatching(/^\^https:/) as string } } } },
    });
  });
});

test.each(formNames)(
  "the JSON Schema of %s is the one in the file that editors find, but for the slugs of the day",
  (name) => {
    expect(withoutSlugs(written(name))).toEqual(
      withoutSlugs(JSON.parse(JSON.stringify(jsonSchemaOf(name, slugs))) as object),
    );
  },
);

function written(name: string): { $defs?: object } {
  return JSON.parse(readFileSync(join(root, "schemas/json", `${name}.json`), "utf8")) as { $defs?: object };
}

/** An entry of each kind that the catalogue has any of, so that slugs are offered for the same references. */
const offered = new Set(formNames.flatMap((name) => Object.keys(written(name).$defs ?? {})));
const slugs = Object.fromEntries(kindNames.map((kind) => [kind, offered.has(`${kind}-slug`) ? ["a"] : []]));

/** A schema without the slugs that it offers. */
function withoutSlugs(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema, (name, value: unknown) => (name.endsWith("-slug") ? "slugs" : value)));
}

test("slugs are offered up to a number in which one can be found, and are never all that a field takes", () => {
  const offered = (many: number): object => {
    const product = Array.from({ length: many }, (_, index) => `product-${index}`);
    return jsonSchemaOf("product", { product });
  };
  const field = { properties: { dependsOn: { items: { allOf: [{ $ref: "#/$defs/product-slug" }] } } } };

  expect(offered(2000)).toMatchObject({ ...field, $defs: { "product-slug": { defaultSnippets: { length: 2000 } } } });
  expect(offered(2000)).not.toHaveProperty("$defs.product-slug.enum");
  expect(offered(2001)).not.toMatchObject(field);
});
