import { expect, test } from "vitest";

import { apiReference } from "../../../site/outputs/api-reference.ts";
import { outputs } from "../../../site/outputs/index.ts";

const view = apiReference(outputs, { site: "https://example.org/" });
const operations = view.groups.flatMap((group) => group.operations);

test("the reference has every output, with its format and a link to its fields", () => {
  // Embeds are pages for browsers, not part of the API.
  for (const { id } of outputs.filter(({ address }) => !address.startsWith("/embed/"))) {
    expect(
      operations.some((operation) => operation.id === id || operation.id.startsWith(`${id}-`)),
      id,
    ).toBe(true);
  }
  expect(operations).toContainEqual(
    expect.objectContaining({
      path: "/api/v1/uses.json",
      mediaType: "application/json",
      schema: { name: "uses", address: "#schema-uses" },
    }),
  );
  expect(operations).toContainEqual(
    expect.objectContaining({
      path: "/api/v1/product.csv",
      schema: { name: "columns of product", address: "/data/tables/#product" },
    }),
  );
  expect(operations).toContainEqual(
    expect.objectContaining({
      path: "/api/v1/product/{slug}.json",
      schema: { name: "product", address: "/reference/product/" },
    }),
  );
});

test("each link to fields has a target on the page", () => {
  const targets = new Set(view.schemas.map(({ id }) => `#${id}`));
  const links = operations.flatMap(({ schema }) => (schema?.address.startsWith("#") ? schema.address : []));

  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !targets.has(link))).toEqual([]);
  expect(view.schemas.find(({ name }) => name === "uses")!.fields).toContainEqual({
    name: "evidence",
    type: "uri",
    description: "Where it can be checked.",
  });
});
