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

/**
 * The official files by which others judge our outputs. They are not kept here: CONTRIBUTING.md says how to get them, and
 * GitHub’s runs do.
 */
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

describe(`DCAT-AP 3.0.1 by its official shapes, if they are in ${relative(root, shapes)}`, () => {
  async function faultsIn(turtle: string): Promise<string[]> {
    const texts = readdirSync(shapes).map((file) => readFileSync(join(shapes, file), "utf8"));
    const { results } = await new SHACLValidator(parsed(texts.join("\n"))).validate(parsed(turtle));
    return results.map(({ path, focusNode }) => `${focusNode.value} ${path.value}`);
  }

  test.runIf(existsSync(shapes))("has no fault", async () => {
    expect(await faultsIn(read("/data/catalog.ttl"))).toEqual([]);
  });

  test.runIf(existsSync(shapes)).each([
    [/ ;\n {4}dct:publisher <[^>]+>/, "", "#catalogue http://purl.org/dc/terms/publisher"],
    [/dct:title "[^"]+"@en ;/, "", "#catalogue http://purl.org/dc/terms/title"],
    [/dcat:accessURL /, "rdfs:seeAlso ", "http://www.w3.org/ns/dcat#accessURL"],
    [/a foaf:Agent/, "a rdfs:Resource", "http://purl.org/dc/terms/publisher"],
    [/dct:title "[^"]+"@en/, "dct:title <https://example.org/>", "#catalogue http://purl.org/dc/terms/title"],
  ])("has one where %s is %j", async (part, wrong, fault) => {
    const turtle = read("/data/catalog.ttl");
    expect(turtle).toMatch(part);
    expect((await faultsIn(turtle.replace(part, wrong))).join("\n")).toContain(fault);
  });
});

describe(`publiccode.yml by the JSON Schema of 0.5, if it is at ${relative(root, schema)}`, () => {
  type Fields = Record<string, unknown>;

  /** What 0.7 has and 0.5 has not is left out: the number of the version, and `supports`. */
  function faultsIn(fields: Fields): string[] {
    const ajv = new Ajv({ allErrors: true, strict: false });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);
    const shared = { ...fields, publiccodeYmlVersion: "0.5" };
    Reflect.deleteProperty(shared, "supports");
    return valid(shared) ? [] : (valid.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
  }

  const exported = load(read("/products/hall-finder/publiccode.yml")) as Fields;

  test.runIf(existsSync(schema))("has no fault", () => {
    expect(faultsIn(exported)).toEqual([]);
  });

  test.runIf(existsSync(schema)).each([
    [{ developmentStatus: "live" }, "/developmentStatus must be equal to one of the allowed values"],
    [{ localisation: { availableLanguages: ["en"] } }, "/localisation must have required property 'localisationReady'"],
    [{ categories: ["halls"] }, "/categories/0 must be equal to one of the allowed values"],
    [{ url: "github.com/camden/hall-finder" }, '/url must match format "uri"'],
  ])("has one where it says %j", (wrong, fault) => {
    expect(faultsIn({ ...exported, ...wrong })).toContain(fault);
  });
});

test("GitHub’s runs get the official files, each at a commit that was looked at", () => {
  interface Step {
    with?: { repository?: string; ref?: string; path?: string; "sparse-checkout"?: string };
  }
  const { jobs } = load(readFileSync(join(root, ".github/workflows/check.yml"), "utf8")) as {
    jobs: { check: { steps: Step[] } };
  };
  const got = jobs.check.steps.flatMap((step) => (step.with?.repository === undefined ? [] : step.with));

  expect(got.map(({ path, "sparse-checkout": part }) => join(root, path ?? "", part ?? ""))).toEqual([
    shapes,
    join(schema, ".."),
  ]);
  for (const { ref } of got) expect(ref).toMatch(/^[0-9a-f]{40}$/);
});
