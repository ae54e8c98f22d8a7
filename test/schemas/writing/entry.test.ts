import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { editEntry, formatEntry, kindNames, parse, writeEntry } from "../../../schemas/index.ts";
import { toYaml } from "../../../schemas/writing/yaml.ts";
import { arbitraryEntry, hostileTexts } from "../../helpers/arbitrary-entry.ts";

describe("writing an entry", () => {
  it.each(kindNames)("gives back every valid %s when it is read again", (kind) => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        expect(parse(writeEntry(kind, entry))).toEqual({ value: entry, faults: [] });
      }),
      { numRuns: 60 },
    );
  });

  it.each(hostileTexts)("gives back the text %j, on its own and in a list", (text) => {
    expect(parse(toYaml({ a: text, b: [text], c: { d: text } })).value).toEqual({ a: text, b: [text], c: { d: text } });
  });

  it("puts the fields in the order of the schema, below the line that editors read", () => {
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

const written = `# yaml-language-server: $schema=../../schemas/json/authority.json
# About Camden.

# As on the letterhead
name: London Borough of Camden # since 1965
summary: The council of the London Borough of Camden.
services: []
uses:
  # The first one we took up
  - product: planx # why: planning
    status: in-use
    # as far as we know
    since: "2021"

  - status: piloting
    product: bops
reviewed: 2026-01-01
# the end
`;

describe("changing an entry", () => {
  it("leaves every byte alone when nothing changes", () => {
    expect(editEntry("authority", written, parse(written).value as never)).toBe(written);
  });

  it("changes one value and keeps comments and layout around it", () => {
    const fields = parse(written).value as { uses: Record<string, unknown>[] };
    fields.uses[0] = { ...fields.uses[0], status: "stopped", reason: "It could not be joined to our case system." };
    expect(editEntry("authority", written, fields as never)).toBe(
      written
        .replace("status: in-use", "status: stopped")
        .replace('since: "2021"\n', 'since: "2021"\n    reason: It could not be joined to our case system.\n'),
    );
  });

  it("adds a field in its canonical place and an item at the end of its list", () => {
    const fields = parse(written).value as Record<string, unknown> & { uses: unknown[] };
    const edited = editEntry("authority", written, {
      ...fields,
      gss: "E09000007",
      uses: [...fields.uses, { product: "fixmystreet", status: "in-use" }],
    } as never);
    expect(edited).toBe(
      written
        .replace("services: []\n", "services: []\ngss: E09000007\n")
        .replace("    product: bops\n", "    product: bops\n  - product: fixmystreet\n    status: in-use\n"),
    );
  });

  it("removes an item with its comments and nothing else", () => {
    const fields = parse(written).value as { uses: unknown[] };
    const edited = editEntry("authority", written, { ...fields, uses: fields.uses.slice(1) } as never);
    expect(edited).toContain("# As on the letterhead\n");
    expect(edited).not.toContain("The first one");
    expect(parse(edited).value).toEqual({ ...fields, uses: fields.uses.slice(1) });
  });

  it.each(kindNames)("turns any %s into any other, whatever stands in it", (kind) => {
    fc.assert(
      fc.property(arbitraryEntry(kind), arbitraryEntry(kind), (before, after) => {
        expect(parse(editEntry(kind, writeEntry(kind, before), after))).toEqual({ value: after, faults: [] });
      }),
      { numRuns: 40 },
    );
  });
});

describe("putting an entry in order", () => {
  it("orders fields, keeps comments with what they are about, and does nothing the second time", () => {
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
    expect(formatEntry("authority", muddled)).toBe(tidy);
    expect(formatEntry("authority", tidy)).toBe(tidy);
  });

  it("leaves a file that cannot be read as it is", () => {
    expect(formatEntry("product", "name: [unclosed")).toBe("name: [unclosed");
  });

  it.each(kindNames)("never changes what a %s says", (kind) => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        const backwards = toYaml(Object.fromEntries(Object.entries(entry).reverse()));
        expect(parse(formatEntry(kind, `${backwards}\n`)).value).toEqual(entry);
      }),
      { numRuns: 40 },
    );
  });
});
