import { describe, expect, it } from "vitest";

import { kindNames, parse, writeEntry } from "../../../schemas/index.ts";
import { toYaml } from "../../../schemas/yaml/dump.ts";
import { arbitraryEntry, hostileTexts } from "../../helpers/arbitrary-entry.ts";
import fc from "../../helpers/properties.ts";

describe("writing an entry", () => {
  it.each(kindNames)("keeps every value of any %s in a round trip", (kind) => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        expect(parse(writeEntry(kind, entry))).toEqual({ value: entry, faults: [] });
      }),
      { numRuns: 60 },
    );
  });

  it.each(hostileTexts)("keeps the text %j in a round trip, also in lists and fields", (text) => {
    const value = { a: text, b: [text], c: { d: text } };
    expect(parse(toYaml(value))).toEqual({ value, faults: [] });
  });

  it("writes fields in the order of the schema, below the schema’s address", () => {
    const text = writeEntry("product", {
      reviewed: "2026-11-21",
      services: ["housing"],
      summary: "Lets families find and book play sessions.",
      name: "Open Play",
      licences: { content: "OGL-UK-3.0", code: "MIT" },
    });
    expect(text).toBe(`# yaml-language-server: $schema=../../../schemas/json/product.json
name: Open Play
summary: Lets families find and book play sessions.
services: [housing]
licences:
  code: MIT
  content: OGL-UK-3.0
reviewed: 2026-11-21
`);
  });
});
