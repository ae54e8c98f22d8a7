import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { load } from "js-yaml";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { fixtureFiles } from "../../helpers/catalogues.ts";
import { hallFinder, outputContext, published } from "../../helpers/outputs.ts";

/** The folder of the official schemas and shapes. CONTRIBUTING.md says how to get them; continuous integration does. */
const standards = join(root, ".cache/standards");
const shapes = join(standards, "DCAT-AP/releases/3.0.1/shacl");
const schema = join(standards, "schemastore/src/schemas/json/publiccode.json");

const { files } = published(outputContext({ ...fixtureFiles("whole"), ...hallFinder }));

function read(address: string): string {
  return files.get(address)!.toString();
}

function parsed(turtle: string): Store {
  return new Store(new Parser().parse(turtle));
}

describe(`DCAT-AP 3.0.1 against its official shapes, if in ${relative(root, shapes)}`, () => {
  async function faultsIn(turtle: string): Promise<string[]> {
    const texts = readdirSync(shapes).map((file) => readFileSync(join(shapes, file), "utf8"));
    const { results } = await new SHACLValidator(parsed(texts.join("\n"))).validate(parsed(turtle));
    return results.map(({ path, focusNode }) => `${focusNode.value} ${path.value}`);
  }

  test.runIf(existsSync(shapes))("is valid", async () => {
    expect(await faultsIn(read("/data/catalog.ttl"))).toEqual([]);
  });

  test.runIf(existsSync(shapes)).each([
    [/ ;\n {4}dct:publisher <[^>]+>/, "", "#catalogue http://purl.org/dc/terms/publisher"],
    [/dct:title "[^"]+"@en ;/, "", "#catalogue http://purl.org/dc/terms/title"],
    [/dcat:accessURL /, "rdfs:seeAlso ", "http://www.w3.org/ns/dcat#accessURL"],
    [/a foaf:Agent/, "a rdfs:Resource", "http://purl.org/dc/terms/publisher"],
    [/dct:title "[^"]+"@en/, "dct:title <https://example.org/>", "#catalogue http://purl.org/dc/terms/title"],
  ])("would be invalid if %s were %j", async (part, wrong, fault) => {
    const turtle = read("/data/catalog.ttl");
    expect(turtle).toMatch(part);
    expect((await faultsIn(turtle.replace(part, wrong))).join("\n")).toContain(fault);
  });
});

describe(`publiccode.yml against the JSON Schema of 0.5, if at ${relative(root, schema)}`, () => {
  type Fields = Record<string, unknown>;

  /** Returns the faults of a file of 0.7 in version 0.5, which has no `supports`. */
  function faultsIn(fields: Fields): string[] {
    const ajv = new Ajv({ allErrors: true, strict: false });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);
    const shared = { ...fields, publiccodeYmlVersion: "0.5" };
    Reflect.deleteProperty(shared, "supports");
    return valid(shared) ? [] : (valid.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
  }

  const exported = load(read("/products/hall-finder/publiccode.yml")) as Fields;

  test.runIf(existsSync(schema))("is valid", () => {
    expect(faultsIn(exported)).toEqual([]);
  });

  test.runIf(existsSync(schema)).each([
    [{ developmentStatus: "live" }, "/developmentStatus must be equal to one of the allowed values"],
    [{ localisation: { availableLanguages: ["en"] } }, "/localisation must have required property 'localisationReady'"],
    [{ categories: ["halls"] }, "/categories/0 must be equal to one of the allowed values"],
    [{ url: "github.com/camden/hall-finder" }, '/url must match format "uri"'],
  ])("would be invalid with %j", (wrong, fault) => {
    expect(faultsIn({ ...exported, ...wrong })).toContain(fault);
  });
});

test("continuous integration checks out the official files at pinned commits", () => {
  interface Step {
    with?: { repository?: string; ref?: string; path?: string; "sparse-checkout"?: string };
  }
  const { jobs } = load(readFileSync(join(root, ".github/workflows/check.yml"), "utf8")) as {
    jobs: { check: { steps: Step[] } };
  };
  const checkouts = jobs.check.steps.flatMap((step) => (step.with?.repository === undefined ? [] : step.with));

  expect(checkouts.map(({ path, "sparse-checkout": part }) => join(root, path ?? "", part ?? ""))).toEqual([
    shapes,
    join(schema, ".."),
  ]);
  for (const { ref } of checkouts) expect(ref).toMatch(/^[0-9a-f]{40}$/);
});
