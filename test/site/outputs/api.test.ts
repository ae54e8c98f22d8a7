import { createRequire } from "node:module";

import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

import { kindNames } from "../../../schemas/index.ts";
import { openApiOf } from "../../../site/outputs/api/openapi.ts";
import { pagedJson } from "../../../site/outputs/api/pages.ts";
import { outputs } from "../../../site/outputs/index.ts";
import { isAddressOf } from "../../../site/outputs/output.ts";
import { relationTables } from "../../../site/outputs/tables/index.ts";
import { fixtureFiles } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

/** The part of Redocly in use. Its own types are 80,000 lines, which TypeScript takes seconds to read. */
interface Redocly {
  createConfig: (settings: { extends: string[] }) => Promise<object>;
  lintFromString: (file: { source: string; config: object }) => Promise<{ ruleId: string; message: string }[]>;
}

const require = createRequire(import.meta.url);
const { createConfig, lintFromString } = require("@redocly/openapi-core") as Redocly;

const context = outputContext(fixtureFiles("whole"));
const { files } = published(context);

function read(address: string): unknown {
  return JSON.parse(files.get(address)!.toString());
}

async function lint(description: unknown): Promise<string[]> {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const problems = await lintFromString({ source: JSON.stringify(description), config });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe("the OpenAPI description", () => {
  test("passes Redocly’s strict rules", async () => {
    expect(await lint(read("/api/v1/openapi.json"))).toEqual([]);
  });

  test("would fail Redocly’s rules with an unknown parameter and without `info`", async () => {
    const wrong = openApiOf(
      [{ ...outputs[0]!, address: "/api/v1/{table}/{gone}.csv", each: [] }, outputs[0]!],
      context,
    );
    Reflect.deleteProperty(wrong, "info");

    expect(await lint(wrong)).not.toEqual([]);
  });

  const { paths } = read("/api/v1/openapi.json") as { paths: Record<string, object> };
  const patterns = Object.keys(paths).map(
    (path) => new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
  );
  const isDescribed = (address: string): boolean => patterns.some((pattern) => pattern.test(address));

  test("describes every published file, except embeds", () => {
    expect([...files.keys()].filter((address) => isDescribed(address) === address.startsWith("/embed/"))).toEqual([]);
  });

  test.each(["product", "uses", "changes"])("describes the further pages of a long list of %s", (list) => {
    const items = Array.from({ length: 3 }, () => "x".repeat(3_000_000));
    const addresses = Array.from(pagedJson(`/api/v1/${list}`, items, context.site), ({ address }) => address);

    expect(addresses).toHaveLength(3);
    expect(addresses.filter((address) => !isDescribed(address))).toEqual([]);
  });
});

const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema(read("/api/v1/openapi.json") as object, "openapi.json");

describe("the schemas of the OpenAPI description, in Ajv", () => {
  test.each(kindNames)("accept each %s, and reject an invalid one", (kind) => {
    const validate = ajv.getSchema(`openapi.json#/components/schemas/${kind}-document`)!;
    const { items } = read(`/api/v1/${kind}.json`) as { items: { slug: string }[] };

    for (const item of items) {
      expect(validate(item), JSON.stringify(validate.errors)).toBe(true);
      expect(read(`/api/v1/${kind}/${item.slug}.json`)).toEqual(item);
    }
    expect(validate({ ...items[0], data: { name: 1 } })).toBe(false);
  });

  test.each(relationTables)("accept the rows of $name", ({ name }) => {
    const validate = ajv.getSchema(`openapi.json#/components/schemas/${name}`)!;
    const { items, total } = read(`/api/v1/${name}.json`) as { items: unknown[]; total: number };

    expect(items).toHaveLength(total);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(validate(item), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe("every JSON document", () => {
  const json = outputs.filter(({ mediaType }) => mediaType === "application/json");

  test.each(json.filter(({ schema }) => schema))(
    "of $id is valid against its schema",
    ({ address, schema, each = [""] }) => {
      for (const value of each) {
        // A `$ref` refers to the OpenAPI description.
        const inDescription = JSON.stringify(schema?.(value)).replaceAll('"#/', '"openapi.json#/');
        const validate = ajv.compile(JSON.parse(inDescription) as object);
        const its = { address: value === "" ? address : address.replace(/\{\w+\}/, value) };
        const documents = [...files.keys()].filter((one) => isAddressOf(its, one));
        for (const one of documents) expect(validate(read(one)), JSON.stringify(validate.errors)).toBe(true);
        expect(documents.length).toBeGreaterThan(0);
        expect(validate({})).toBe(false);
      }
    },
  );

  test("has a schema, except those in formats of others", () => {
    expect(json.filter(({ schema }) => !schema).map(({ id }) => id)).toEqual([
      "data-package",
      "openapi",
      "open-catalogue-software",
      "open-catalogue-publishers",
      "open-catalogue-catalogs",
    ]);
  });
});

test("the entry point names every output", () => {
  const { outputs: named } = read("/api/v1/index.json") as { outputs: { id: string }[] };

  expect(named.map(({ id }) => id)).toEqual(outputs.map(({ id }) => id));
});
