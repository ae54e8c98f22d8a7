import { readFileSync } from "node:fs";
import { join } from "node:path";

import {
  componentEntityV1alpha1Validator,
  type Entity,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
} from "@backstage/catalog-model";
import { load, loadAll } from "js-yaml";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, test } from "vitest";

import { identity } from "../../../site/identity.ts";
import { entry, fixtureFiles } from "../../helpers/catalogues.ts";
import { hallFinder, outputContext, published } from "../../helpers/outputs.ts";
import { faultsIn } from "../../helpers/publiccode-standard.ts";

const context = outputContext({ ...fixtureFiles("whole"), ...hallFinder });
const { files, manifest } = published(context);

function read(address: string): string {
  return files.get(address)!.toString();
}

describe("publiccode.yml", () => {
  test("is published only for products that make it valid", () => {
    const made = [...files.keys()].filter((address) => address.endsWith("/publiccode.yml"));

    expect(made).toEqual(["/products/hall-finder/publiccode.yml"]);
    expect(faultsIn(read(made[0]!))).toEqual([]);
    expect(load(read(made[0]!))).toMatchObject({
      organisation: { uri: "https://www.camden.gov.uk/" },
      categories: ["appointment-scheduling"],
      maintenance: { contacts: [{ name: "Digital services team", affiliation: "London Borough of Camden" }] },
    });
  });

  test("says in the manifest what other products lack", () => {
    const leftOut = [
      {
        kind: "product",
        slug: "open-play",
        missing: ["a description of 150 to 10,000 characters"],
      },
    ];
    expect(manifest.leftOut).toEqual({ publiccode: leftOut, "open-catalogue-software": leftOut });
  });
});

describe("DCAT-AP", () => {
  const turtle = read("/data/catalog.ttl");
  const shapes = new Store(new Parser().parse(readFileSync(join(import.meta.dirname, "shapes/dcat-ap.ttl"), "utf8")));
  const validator = new SHACLValidator(shapes);

  async function validated(text: string): Promise<string[]> {
    const { results } = await validator.validate(new Store(new Parser().parse(text)));
    return results.map(({ path, focusNode }) => `${focusNode.value} ${path.value}`);
  }

  test("conforms to the shapes of the profile", async () => {
    expect(await validated(turtle)).toEqual([]);
  });

  test.each([
    [/ ;\n {4}dct:publisher <[^>]+>/, "http://purl.org/dc/terms/publisher"],
    [/dcat:accessURL <[^>]+>/, "http://www.w3.org/ns/dcat#accessURL"],
    [/a foaf:Agent/, "http://purl.org/dc/terms/publisher"],
  ])("would violate the shapes without %s", async (part, path) => {
    expect(turtle).toMatch(part);
    const faulty = turtle.replace(part, (found) =>
      found.startsWith(" ;") ? "" : found.startsWith("a ") ? "a dcat:X" : "dcat:x 1",
    );
    expect((await validated(faulty)).join(" ")).toContain(path);
  });

  test("has the SQLite file among its distributions, all of which exist", () => {
    const { "@graph": nodes } = JSON.parse(read("/data/catalog.jsonld")) as { "@graph": Record<string, unknown>[] };
    const files = nodes.flatMap((node) => node["dcat:downloadURL"] ?? []) as { "@id": string }[];
    const addresses = files.map(({ "@id": id }) => id.replace("https://example.org/base", ""));
    expect(addresses).toContain("/api/v1/catalogue.sqlite");
    for (const address of addresses) expect(read(address).length).toBeGreaterThan(0);
  });

  test("has the same triples as JSON-LD and as Turtle", async () => {
    const quads = await jsonld.toRDF(JSON.parse(read("/data/catalog.jsonld")) as jsonld.JsonLdDocument, {
      format: "application/n-quads",
    });
    const one = new Store(new Parser().parse(quads as unknown as string));
    const other = new Store(new Parser().parse(turtle));

    expect(one.size).toBe(other.size);
    expect(one.size).toBeGreaterThan(300);
    for (const quad of other) expect(one.has(quad), `${quad.subject.value} ${quad.predicate.value}`).toBe(true);
  });

  test("would be rejected by the JSON-LD processor with an invalid context", async () => {
    const wrong = { "@context": { "@vocab": 1 }, "@graph": [] } as unknown as jsonld.JsonLdDocument;
    await expect(jsonld.expand(wrong)).rejects.toThrow();
  });
});

describe("the Backstage catalogue", () => {
  const entities = loadAll(read("/data/backstage/catalog-info.yaml")) as Entity[];
  const policy = new SchemaValidEntityPolicy();

  test("has valid components and their owner", async () => {
    expect(entities.map(({ kind, metadata: { name } }) => `${kind} ${name}`)).toEqual([
      "Group camden",
      "Component hall-finder",
      "Component open-play",
    ]);
    for (const entity of entities) {
      await expect(policy.enforce(entity)).resolves.toEqual(entity);
      const validator = entity.kind === "Group" ? groupEntityV1alpha1Validator : componentEntityV1alpha1Validator;
      expect(await validator.check(entity)).toBe(true);
    }
  });

  test("omits products and authorities with too long a slug, and the manifest says so", async () => {
    const [short, long] = ["a".repeat(63), "b".repeat(64)];
    const open =
      'type: application\nlicences: { code: MIT }\nlinks: [{ type: repository, url: "https://github.com/a/b" }]\n';
    const made = published(
      outputContext({
        [`${short}/authority.yml`]: entry("Short", "type: community\n"),
        [`${short}/products/${short}.yml`]: entry("Short thing", open),
        [`${short}/products/${long}.yml`]: entry("Long thing", open),
        [`${long}/authority.yml`]: entry("Long", "type: community\n"),
        [`${long}/products/other.yml`]: entry("Other thing", open),
      }),
    );
    const documents = loadAll(made.files.get("/data/backstage/catalog-info.yaml")!.toString()) as Entity[];
    const format = new FieldFormatEntityPolicy();

    expect(documents.map(({ metadata: { name } }) => name)).toEqual([short, short]);
    for (const document of documents) await expect(format.enforce(document)).resolves.toEqual(document);
    expect(made.manifest.leftOut["backstage"]).toEqual([
      { kind: "product", slug: long, missing: ["a slug of at most 63 characters"] },
      { kind: "product", slug: "other", missing: ["an authority with a slug of at most 63 characters"] },
    ]);
    const wrong = { ...documents[0]!, metadata: { ...documents[0]!.metadata, name: long } };
    await expect(format.enforce(wrong)).rejects.toThrow("at most 63");
  });

  test("would be rejected without a lifecycle", async () => {
    const { spec, ...rest } = entities.at(-1)!;
    expect(spec).toHaveProperty("lifecycle");
    await expect(componentEntityV1alpha1Validator.check({ ...rest, spec: { type: "service" } })).rejects.toThrow(
      "lifecycle",
    );
  });
});

describe("the Open Catalogue API", () => {
  interface ListResponse {
    data: Record<string, unknown>[];
    links: unknown;
  }
  const uuid = /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/;

  test("lists the software on one page, with the whole publiccode.yml", () => {
    const { data, links } = JSON.parse(read("/api/open-catalog/v1/software")) as ListResponse;

    expect(links).toEqual({ prev: null, next: null });
    expect(data).toMatchObject([
      {
        url: "https://github.com/camden/hall-finder",
        publiccodeYml: read("/products/hall-finder/publiccode.yml"),
        active: true,
        createdAt: "2026-10-01T00:00:00Z",
      },
    ]);
    expect(data[0]!["id"]).toMatch(uuid);
  });

  test("lists the publishers with their repositories, and the catalogue", () => {
    const publishers = JSON.parse(read("/api/open-catalog/v1/publishers")) as ListResponse;
    const catalogs = JSON.parse(read("/api/open-catalog/v1/catalogs")) as ListResponse;

    expect(publishers.data).toMatchObject([
      { alternativeId: "camden", codeHosting: [{ group: false }, { group: false }] },
    ]);
    expect(catalogs.data).toMatchObject([{ sources: [{ url: "https://example.org/base/data/publishers.yml" }] }]);
    expect(load(read("/data/publishers.yml"))).toMatchObject([
      { id: "camden", repos: ["https://github.com/camden/hall-finder", "https://github.com/openplay/openplay"] },
    ]);
  });
});

test("the list of repositories has every open source product, with its licence", () => {
  expect(JSON.parse(read("/data/repositories.json"))).toMatchObject({
    total: 2,
    repositories: [{ product: "hall-finder", licence: "MIT" }, { product: "open-play" }],
  });
});

test("CodeMeta describes a product with its maintainer and identifiers", async () => {
  const described = JSON.parse(read("/products/hall-finder/codemeta.json")) as Record<string, unknown>;

  expect(described).toMatchObject({
    codeRepository: "https://github.com/camden/hall-finder",
    license: "https://spdx.org/licenses/MIT.html",
    maintainer: { name: "London Borough of Camden" },
    softwareRequirements: ["Booking kit"],
    identifier: ["pkg:npm/hall-finder"],
    sameAs: ["https://www.npmjs.com/package/hall-finder"],
  });
  // Replaces the remote context, so that the processor needs no network.
  const terms = { "@vocab": "https://schema.org/", id: "@id", type: "@type" };
  const [expanded] = await jsonld.expand({ ...described, "@context": terms });
  expect(expanded).toMatchObject({ "@type": ["https://schema.org/SoftwareSourceCode"] });
});

test("llms.txt names the catalogue and links the outputs", () => {
  const text = read("/llms.txt");

  expect(text.startsWith(`# ${identity.name}\n\n> `), text.slice(0, 100)).toBe(true);
  expect(text).toContain("- [OpenAPI description](https://example.org/base/api/v1/openapi.json): ");
});
