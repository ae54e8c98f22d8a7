import { isDeepStrictEqual } from "node:util";

import { describe, expect, test } from "vitest";

import { editEntry, editFields, kindNames, parse, writeEntry } from "../../../schemas/index.ts";
import { hiddenIn } from "../../../schemas/problems/hidden.ts";
import { treeOf } from "../../../schemas/reading/parse.ts";
import { commentsIn } from "../../../schemas/yaml/comments.ts";
import { arbitraryEntry } from "../../helpers/arbitrary-entry.ts";
import fc from "../../helpers/properties.ts";
import { arbitraryText } from "../../helpers/styled-yaml.ts";

type Fields = Record<string, unknown>;

/** Edits the fields of a text as a program does. */
function edited(text: string, change: (fields: Fields) => void): string | undefined {
  const fields = parse(text).value as Fields;
  change(fields);
  return editFields("product", text, fields);
}

function commentsOf(text: string): string[] {
  return commentsIn(text, treeOf(text)!).map(({ start, end }) => text.slice(start, end));
}

const text = fc.oneof(
  fc.constantFrom(
    "null",
    "true",
    "1.10",
    "2026-01-01",
    "a: b",
    "x #y",
    "- z",
    "it's",
    'say "so"',
    "[k]",
    "a, b",
    "",
    " ",
  ),
  fc.constantFrom("One.\n\nTwo.\n", "One.\nTwo.", "# One\n\n- two\n", "end\n\n", "\n", "  in\nout\n", "a\tb\n"),
  fc.stringMatching(/^[a-z][a-z-]{0,12}$/),
  fc
    .string({ unit: "grapheme", maxLength: 30 })
    .map((one) => one.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/gu, "x"))
    .filter((one) => hiddenIn(one).length === 0),
);
const scalar = fc.oneof(text, text, fc.boolean(), fc.integer({ min: -999, max: 99999 }));
const name = fc.constantFrom("name", "summary", "tags", "links", "url", "type", "product", "status", "stage", "other");
const { tree } = fc.letrec<{ tree: unknown; list: unknown[]; fields: Fields }>((tie) => ({
  tree: fc.oneof({ depthSize: "small" }, scalar, tie("list"), tie("fields")),
  list: fc.array(tie("tree"), { maxLength: 4 }),
  fields: fc.dictionary(name, tie("tree"), { maxKeys: 4, noNullPrototype: true }),
}));
const fields = fc.dictionary(name, tree, { minKeys: 1, maxKeys: 6, noNullPrototype: true });

/** A random change: a path as numbers of children, an action and a new value. */
interface Change {
  path: number[];
  action: number;
  put: unknown;
}
const randomChange: fc.Arbitrary<Change> = fc.record({
  path: fc.array(fc.nat(9), { maxLength: 4 }),
  action: fc.nat(5),
  put: tree,
});

/** Applies a change to a copy of a value. Returns it, and whether the change removed or moved a value. */
function changed(root: Fields, { path, action, put }: Change): { value: Fields; removes: boolean } {
  const value = structuredClone(root);
  let parent: Fields | unknown[] = value;
  for (const turn of path) {
    const children: unknown[] = Object.values(parent).filter((one) => typeof one === "object");
    const child = children[turn % Math.max(children.length, 1)];
    if (child === undefined || children.length === 0) break;
    parent = child as Fields | unknown[];
  }
  const keys = Object.keys(parent);
  const key = keys[(path.at(-1) ?? 0) % Math.max(keys.length, 1)];
  if (Array.isArray(parent)) {
    const index = Number(key ?? 0);
    if (action <= 1) parent.splice(index, 0, put);
    else if (action === 2) parent.push(put);
    else if (action === 3) parent.reverse();
    else if (action === 4 && key !== undefined) parent[index] = put;
    else parent.splice(index, 1);
    return { value, removes: action > 2 };
  }
  if (action <= 2) {
    const free = ["description", "features", "added"].find((one) => !keys.includes(one)) ?? "more";
    parent[free] = put;
    return { value, removes: false };
  }
  if (action === 3 && key !== undefined && (parent !== value || keys.length > 1)) {
    Reflect.deleteProperty(parent, key);
    return { value, removes: true };
  }
  if (key !== undefined) parent[key] = put;
  return { value, removes: typeof root[key ?? ""] === "object" || parent !== value };
}

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
  test("changes no byte where no value changes", () => {
    expect(editEntry("authority", written, parse(written).value as never)).toBe(written);
  });

  test("changes one value, and keeps the comments and layout around it", () => {
    const fields = parse(written).value as { uses: Record<string, unknown>[] };
    fields.uses[0] = { ...fields.uses[0], status: "stopped", reason: "It could not be joined to our case system." };
    expect(editEntry("authority", written, fields as never)).toBe(
      written
        .replace("status: in-use", "status: stopped")
        .replace('since: "2021"\n', 'since: "2021"\n    reason: It could not be joined to our case system.\n'),
    );
  });

  test("adds a field in the order of the schema, and an item at the end of its list", () => {
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

  test("removes an item with its comments, and nothing else", () => {
    const fields = parse(written).value as { uses: unknown[] };
    const edited = editEntry("authority", written, { ...fields, uses: fields.uses.slice(1) } as never);
    expect(edited).toContain("# As on the letterhead\n");
    expect(edited).not.toContain("The first one");
    expect(parse(edited ?? "").value).toEqual({ ...fields, uses: fields.uses.slice(1) });
  });

  test.each(kindNames)("turns any %s into any other", (kind) => {
    fc.assert(
      fc.property(arbitraryEntry(kind), arbitraryEntry(kind), (before, after) => {
        expect(parse(editEntry(kind, writeEntry(kind, before), after) ?? "")).toEqual({ value: after, faults: [] });
      }),
      { numRuns: 40 },
    );
  });
});

/** A product in hand-written style. */
const kept = `# yaml-language-server: $schema=../../../schemas/json/product.json
# Ask before changing the licence.
name: 'Open Play' # as people say it
summary: "Finds play sessions."
services: [ early-years-families ]   # more to come
licences: { code: MIT, content: "OGL-UK-3.0" } # both checked
dependsOn:
- localgov-drupal

# for text messages
- govuk-notify   # since May
features: [
    Search, # by age
    Booking # by phone
  ]
reviewed: 2026-10-01
`;

test.each(["constructor", "toString", "__proto__"])(
  "removes a field called %s, like the property of every object",
  (name) => {
    const written = (more: string): string => `name: Open Play\n${more}licences:\n  code: MIT\n`;
    const at = (place: string): string | undefined =>
      editFields("product", place, { name: "Open Play", licences: { code: "MIT" } });

    expect(at(written(`${name}: x\n`))).toBe(written(""));
    expect(at(`${written("")}  ${name}: x\n`)).toBe(written(""));
    expect(at(`name: Open Play\nlicences: { code: MIT, ${name}: x }\n`)).toBe(
      "name: Open Play\nlicences: { code: MIT }\n",
    );
    expect(at(`${written("")}  ${name}: {}\n`)).toBe(written(""));
  },
);

describe("one change in a hand-written file", () => {
  test.each<[what: string, change: (fields: Fields) => void, from: string, to: string]>([
    ["a text in single quotes", (all) => (all["name"] = "Sam's Play"), "'Open Play'", "'Sam''s Play'"],
    [
      "a text in double quotes",
      (all) => (all["summary"] = 'Finds "play".'),
      '"Finds play sessions."',
      '"Finds \\"play\\"."',
    ],
    ["a date", (all) => (all["reviewed"] = "2026-11-01"), "2026-10-01\n", "2026-11-01\n"],
    [
      "a new item of a list on one line",
      (all) => {
        push(all, "services", "housing");
      },
      "families ]",
      "families, housing ]",
    ],
    ["an emptied list on one line", (all) => (all["services"] = []), "[ early-years-families ]", "[]"],
    [
      "a new field in brackets",
      (all) => {
        put(all, "licences", "data", "ODbL-1.0");
      },
      '"OGL-UK-3.0" }',
      '"OGL-UK-3.0", data: ODbL-1.0 }',
    ],
    [
      "a new item of a list in block style",
      (all) => {
        push(all, "dependsOn", "planx");
      },
      "# since May\n",
      "# since May\n- planx\n",
    ],
    [
      "a new item that YAML would read as null",
      (all) => {
        push(all, "dependsOn", "null");
      },
      "# since May\n",
      '# since May\n- "null"\n',
    ],
    [
      "the removed first item of a list in block style",
      (all) => (all["dependsOn"] as string[]).shift(),
      "- localgov-drupal\n",
      "",
    ],
    [
      "a new item between comments",
      (all) => {
        push(all, "features", "Maps, too");
      },
      "Booking #",
      'Booking, "Maps, too" #',
    ],
    [
      "a removed item between comments",
      (all) => (all["features"] as string[]).pop(),
      "Search, # by age\n    Booking # by phone",
      "Search # by age\n     # by phone",
    ],
    [
      "a new field over several lines",
      (all) => (all["description"] = "One.\n\nTwo.\n"),
      "services:",
      "description: |\n  One.\n\n  Two.\nservices:",
    ],
    [
      "a new text that ends in blank lines",
      (all) => (all["description"] = "One.\n\n"),
      "services:",
      'description: "One.\\n\\n"\nservices:',
    ],
    [
      "a new list",
      (all) => (all["links"] = [{ type: "demo", url: "https://example.org/" }]),
      "features:",
      "links:\n  - type: demo\n    url: https://example.org/\nfeatures:",
    ],
    ["a text in place of a list", (all) => (all["services"] = "housing"), "[ early-years-families ]", "housing"],
  ])("%s", (_, change, from, to) => {
    expect(edited(kept, change)).toBe(kept.replace(from, () => to));
    expect(edited(withWindowsLineEnds(kept), change)).toBe(withWindowsLineEnds(kept.replace(from, () => to)));
  });

  test("a new order moves each comment with its item", () => {
    expect(edited(kept, (all) => (all["dependsOn"] as string[]).reverse())).toBe(
      kept.replace(
        "- localgov-drupal\n\n# for text messages\n- govuk-notify   # since May\n",
        "# for text messages\n- govuk-notify   # since May\n- localgov-drupal\n\n",
      ),
    );
  });

  test("JSON stays JSON", () => {
    const json = '{"name":"Open Play","services":["a"],"licences":{"code":"MIT"}}';
    const result = edited(json, (all) => {
      push(all, "services", "b");
      put(all, "licences", "data", "ODbL-1.0");
      all["summary"] = "One.\nTwo.";
    });

    expect(JSON.parse(result ?? "")).toEqual({
      name: "Open Play",
      summary: "One.\nTwo.",
      services: ["a", "b"],
      licences: { code: "MIT", data: "ODbL-1.0" },
    });
  });

  test.each(['{"tags":[],"links":{},"stage":null}', '{ "tags" : [],\n  "links" : {},\n  "stage" : true }'])(
    "JSON stays JSON where a value changes its type: %s",
    (json) => {
      const fields = { tags: ["play"], links: [{ type: "website", url: "https://a.example.org" }], stage: "live" };
      expect(JSON.parse(editFields("product", json, fields) ?? "")).toEqual(fields);
    },
  );

  test("refuses to change a file that cannot be parsed or has anchors", () => {
    expect(editFields("product", "name: [", { name: "Open Play" })).toBeUndefined();
    expect(
      editFields("product", "name: &a Open Play\nsummary: *a\n", { name: "Open", summary: "Play" }),
    ).toBeUndefined();
  });
});

function push(all: Fields, name: string, item: string): void {
  (all[name] as string[]).push(item);
}

function put(all: Fields, name: string, field: string, value: string): void {
  (all[name] as Fields)[field] = value;
}

function withWindowsLineEnds(lines: string): string {
  return `\ufeff${lines.replaceAll("\n", "\r\n")}`;
}

describe("changing an entry in any style", () => {
  test("sets exactly the new values", () => {
    fc.assert(
      fc.property(arbitraryText(fields), fc.array(randomChange, { minLength: 1, maxLength: 3 }), (before, changes) => {
        const after = changes.reduce((value, change) => changed(value, change).value, before.value as Fields);
        const result = editFields("product", before.text, after);

        expect(parse(before.text)).toEqual({ value: before.value, faults: [] });
        expect(parse(result ?? "").value).toEqual(after);
      }),
      { numRuns: 250 },
    );
  });

  test("keeps every comment, except those of removed values", () => {
    fc.assert(
      fc.property(arbitraryText(fields), randomChange, ({ text: before, value }, change) => {
        const { value: after, removes } = changed(value as Fields, change);
        const kept = commentsOf(editFields("product", before, after) ?? "");
        const lost = commentsIn(before, treeOf(before)!).filter(
          ({ start, end }) => !kept.includes(before.slice(start, end)),
        );

        if (!removes) expect(lost).toEqual([]);
        else
          for (const { start } of lost)
            expect(changedRanges(before, after).some((range) => range.start <= start && start < range.end)).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  test("does not change the lines of other fields", () => {
    fc.assert(
      fc.property(arbitraryText(fields), randomChange, ({ text: before, value }, change) => {
        const { value: after } = changed(value as Fields, change);
        const result = editFields("product", before, after);

        for (const { key, lines } of linesOfFields(before))
          if (isDeepStrictEqual(after[key], (value as Fields)[key])) expect(result).toContain(lines);
      }),
      { numRuns: 250 },
    );
  });
});

/** Returns the lines of each top-level field of a text in block style. */
function linesOfFields(before: string): { key: string; lines: string; start: number; end: number }[] {
  const root = treeOf(before);
  if (root?.type !== "mapping" || root.flow) return [];
  return root.pairs.map(({ key, keyRange, value }) => {
    const end = Math.max(keyRange.end, value.end);
    const [rest = ""] = /^[^\r\n]*/.exec(before.slice(end)) ?? [];
    return {
      key,
      lines: before.slice(keyRange.start, end + rest.length),
      start: keyRange.start,
      end: end + rest.length,
    };
  });
}

/** Returns the ranges of the fields with changed values, with the comments around them. */
function changedRanges(before: string, after: Fields): { start: number; end: number }[] {
  const { value } = parse(before) as { value: Fields };
  const all = linesOfFields(before);
  return all.flatMap(({ key, end }, index) => {
    if (isDeepStrictEqual(value[key], after[key])) return [];
    const above = all[index - 1]?.end ?? 0;
    return [{ start: above, end: all[index + 1]?.start ?? end }];
  });
}
