import { describe, expect, it } from "vitest";

import { formatEntry, kindNames, parse } from "../../../schemas/index.ts";
import { toYaml } from "../../../schemas/yaml/dump.ts";
import { arbitraryEntry } from "../../helpers/arbitrary-entry.ts";
import fc from "../../helpers/properties.ts";
import { arbitraryText } from "../../helpers/styled-yaml.ts";

describe("formatting an entry", () => {
  it("orders fields, keeps comments with their fields, and is idempotent", () => {
    const muddled = `# yaml-language-server: $schema=../../schemas/json/authority.json
reviewed: 2026-01-01

# No service of its own
services: []
summary: 'The council of the London Borough of Camden.'
name:   London Borough of Camden
uses:
- status:  in-use
  product: planx
`;
    const tidy = `# yaml-language-server: $schema=../../schemas/json/authority.json
name: London Borough of Camden
summary: The council of the London Borough of Camden.

# No service of its own
services: []
uses:
  - product: planx
    status: in-use
reviewed: 2026-01-01
`;
    expect(formatEntry("authority", muddled)).toEqual({ text: tidy });
    expect(formatEntry("authority", tidy)).toEqual({ text: tidy });
  });

  it.each([
    ["# Ours\n\n# yaml-language-server: $schema=../product.json\n", "# Today\n", ""],
    ["# Ours\n# yaml-language-server: $schema=../product.json\n", "", ""],
    ["---\n", "", ""],
    ["---\n", "# Today\n", "...\n"],
    ["--- # Ours\n", "", "# The end\n"],
    ["# Ours\n---\n# yaml-language-server: $schema=../product.json\n", "# Today\n", "...\n# The end\n"],
  ])("keeps schema lines and document markers in their places: %j, %j, %j", (head, comment, end) => {
    const muddled = `${head}${comment}reviewed: 2026-01-01\nname: Open Play\n${end}`;
    const tidy = `${head}name: Open Play\n${comment}reviewed: 2026-01-01\n${end}`;
    expect(formatEntry("product", muddled)).toEqual({ text: tidy });
    expect(formatEntry("product", tidy)).toEqual({ text: tidy });
  });

  it("writes keys without quotes, also above values with comments", () => {
    const quoted =
      "'name': Open Play\n\"tags\":\n  # The first\n  - 'play'\n'links' : # Both\n  - \"type\": website\n    # Ours\n    url: https://example.org/\n";
    const tidy =
      "name: Open Play\ntags:\n  # The first\n  - play\nlinks: # Both\n  - type: website\n    # Ours\n    url: https://example.org/\n";
    expect(formatEntry("product", quoted)).toEqual({ text: tidy });
  });

  it("does not change a file that cannot be parsed", () => {
    expect(formatEntry("product", "name: [unclosed")).toEqual({ left: "unreadable" });
    expect(formatEntry("product", "services: []\ndescription: |+\n  Text\n\n\n")).toEqual({ left: "text" });
  });

  it.each(["standards: [{ standard: open-play, version: 1.10 }]", "tags:\n  - 007", "version: 1.50"])(
    "does not change a file that would lose a digit: %s",
    (line) => {
      expect(formatEntry("product", `${line}\nname: Open Play\n`)).toEqual({ left: "number" });
    },
  );

  it("writes a number of a numeric field in its canonical form", () => {
    const measure = (before: string): string => `measures:\n  - measure: Calls\n    before: ${before}\n`;
    expect(formatEntry("case-study", measure("10.50"))).toEqual({ text: measure("10.5") });
  });

  it.each(kindNames)("never changes a value of a %s", (kind) => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        const backwards = toYaml(Object.fromEntries(Object.entries(entry).reverse()));
        const formatted = formatEntry(kind, `${backwards}\n`);
        expect("text" in formatted && parse(formatted.text).value).toEqual(entry);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps every comment, also inside lists and brackets, or refuses", () => {
    const named = fc.dictionary(
      fc.constantFrom("name", "summary", "tags", "licences", "reviewed", "other"),
      fc.oneof(
        fc.lorem({ maxCount: 3 }),
        fc.array(fc.lorem({ maxCount: 2 }), { maxLength: 3 }),
        fc.constant({ code: "MIT", data: "CC0-1.0" }),
      ),
      { minKeys: 1, noNullPrototype: true },
    );
    let formatted = 0;
    fc.assert(
      fc.property(arbitraryText(named), ({ text, value }) => {
        const answer = formatEntry("product", text);
        if ("left" in answer) return;
        const { text: tidy } = answer;
        formatted++;
        expect(parse(tidy)).toEqual({ value, faults: [] });
        expect(tidy.match(/# note \d+/g)?.toSorted()).toEqual(text.match(/# note \d+/g)?.toSorted());
        expect(formatEntry("product", tidy)).toEqual({ text: tidy });
      }),
      { numRuns: 200 },
    );
    expect(formatted).toBeGreaterThan(150);
  });
});
