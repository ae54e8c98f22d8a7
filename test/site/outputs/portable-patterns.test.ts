import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

import { type FormName, formNamed, formNames } from "../../../schemas/forms.ts";
import { fixtureFiles } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

const { files } = published(outputContext(fixtureFiles("whole")));
const descriptions = [...formNames.map((name) => `/schemas/${name}.json`), "/api/v1/openapi.json"];

function textOf(address: string): string {
  return files.get(address)!.toString();
}

test.each(descriptions)("a validator in Go, whose patterns are those of RE2, can read %s", (address) => {
  const patterns: string[] = [];
  JSON.parse(textOf(address), (key, value: unknown) => {
    if (key === "pattern" && typeof value === "string") patterns.push(value);
    return value;
  });

  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => /\(\?(?!:)|\\[1-9ckpPu]/.test(pattern))).toEqual([]);
});

test.each(descriptions)("no invisible character is in the text of %s", (address) => {
  expect(textOf(address)).not.toMatch(/[\p{Cf}\p{Co}]/u);
});

const required = { name: "Open Play", summary: "Finds sessions of play.", services: [], reviewed: "2026-01-01" };
const settings = { name: "Example catalogue" };
const peer = { id: "wales", name: "Wales catalogue" };

const answers: [FormName, values: Record<string, unknown>[]][] = [
  [
    "product",
    [
      "https://www.example.org/play",
      "https://local.gov.uk/",
      "https://example.org/caf\u00e9",
      "https://server.local/",
      "https://intranet.internal?a=b",
      "https://example.org/\u202e",
      "https://example.org/\u200b",
      "http://example.org/",
    ].map((url) => ({ ...required, links: [{ type: "website", url }] })),
  ],
  [
    "product",
    ["pkg:npm/Example", "pkg:github/camden/play", "pkg:github/Camden/play", "pkg:pypi/Play", "npm/play"].map(
      (purl) => ({ ...required, identifiers: { purl } }),
    ),
  ],
  [
    "catalogue",
    [
      "https://catalogue.example.org/",
      "https://catalogue.example.org",
      "https://catalogue.example.org/?a=/",
      "https://catalogue.local/",
    ].map((homepage) => ({ ...settings, homepage })),
  ],
  [
    "catalogue",
    [
      "https://example.org/api/v1/manifest.json",
      "https://example.org/api/v1/index.json",
      "https://example.lan/api/v1/manifest.json",
    ].map((manifest) => ({ ...settings, peers: [{ ...peer, manifest }] })),
  ],
];

test.each(answers)(
  "a published schema accepts and refuses the addresses in a %s that the validator does",
  (form, values) => {
    const ajv = new Ajv2020({ strict: false });
    const accepts = ajv.compile(JSON.parse(textOf(`/schemas/${form}.json`)) as object);
    const expected = values.map((value) => formNamed(form).schema.safeParse(value).success);

    expect(values.map((value) => accepts(value))).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([true, false]));
  },
);
