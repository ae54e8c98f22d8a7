import { readdirSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { inspect, type Kind, kindNames, kinds, memorySource, pathOf, parseEntryPath } from "../../schemas/index.ts";
import { fileProblems } from "../../schemas/problems/in-file.ts";
import { toYaml } from "../../schemas/yaml/dump.ts";
import {
  base,
  entry,
  fixtureFiles,
  fixtures,
  openPlay,
  positionsOf,
  problemsIn,
  today,
} from "../helpers/catalogues.ts";

const whole = fixtureFiles("whole");

describe("reports every problem in one pass", () => {
  test("an invalid field hides no rule about another", () => {
    const text = entry(
      "Open Play",
      "stage: lvie\ndependsOn: [nowhere, 7]\nmaintenance: { type: [], until: 2020-01-01 }\n",
    );

    expect(positionsOf(problemsIn({ [openPlay]: text }))).toEqual([
      `${openPlay}:5 unknown-word`,
      `${openPlay}:6 unknown-reference`,
      `${openPlay}:6 wrong-type`,
      `${openPlay}:7 wrong-type`,
      `${openPlay}:7 contract-ended`,
    ]);
  });

  test("an invalid item does not change the paths of other items", () => {
    const text = entry(
      "London Borough of Camden",
      "claimed: false\nuses:\n  - nonsense\n  - product: nowhere\n    status: in-use\n",
    );

    expect(problemsIn({ "camden/authority.yml": text }).map(({ rule, path }) => [rule, path])).toEqual([
      ["wrong-type", ["uses", 0]],
      ["unknown-reference", ["uses", 1, "product"]],
    ]);
  });

  test("an unreachable contact hides no personal contact", () => {
    const text = entry(
      "Open Play",
      "contacts:\n  - role: Digital team\n  - role: Web team\n    email: jo.bloggs@camden.gov.uk\n",
    );

    expect(positionsOf(problemsIn({ [openPlay]: text }))).toEqual([
      `${openPlay}:6 contact-unreachable`,
      `${openPlay}:8 personal-contact`,
    ]);
  });

  test("a file that cannot be parsed hides no problems of other files", () => {
    const rest = { "camden/products/forms.yml": entry("Forms", "stage: lvie\ndependsOn: [open-play, nowhere]\n") };

    expect(positionsOf(problemsIn({ ...rest, [openPlay]: "name: [" }))).toEqual([
      "camden/products/forms.yml:5 unknown-word",
      "camden/products/forms.yml:6 unknown-reference",
      `${openPlay}:1 yaml-syntax`,
    ]);
  });

  test("a field that cannot be parsed hides no other problem of its file, and is not missing", () => {
    const text =
      "name: Open Play: find and book\nsummary: [Play\nservices: []\nlicences:\n\tcode: MIT\nstage: lvie\ndependsOn: [nowhere]\nreviewed: 2026-01-01\n";

    expect(positionsOf(problemsIn({ [openPlay]: text }))).toEqual([
      `${openPlay}:1 yaml-syntax`,
      `${openPlay}:2 yaml-syntax`,
      `${openPlay}:5 yaml-syntax`,
      `${openPlay}:6 unknown-word`,
      `${openPlay}:7 unknown-reference`,
    ]);
  });

  test("a field that cannot be parsed does not hide that another is missing", () => {
    const text = "name: Open Play\nsummary: [Play\nservices: []\n";

    expect(problemsIn({ [openPlay]: text }).map(({ rule, path }) => [rule, path])).toEqual([
      ["missing-field", ["reviewed"]],
      ["yaml-syntax", []],
    ]);
  });

  test("a file of which hardly anything can be parsed has one problem", () => {
    const prose = "Open Play\n=========\nLets families: find and book.\n\n* Free\n* Quick\n\nWrite to us!\n";

    expect(positionsOf(problemsIn({ [openPlay]: prose }))).toEqual([`${openPlay}:3 yaml-syntax`]);
  });

  test.each([
    ["cannot be parsed", "name: ["],
    ["is empty", ""],
    ["is a list", "- Open Play"],
    ["is too large", "x".repeat(70_000)],
    ["is not UTF-8", Uint8Array.of(0xff)],
    ["lacks required fields", "stage: live"],
  ])("a reference to an entry that %s is no unknown reference", (_, broken) => {
    const problems = problemsIn({
      [openPlay]: broken,
      "camden/products/forms.yml": entry("Forms", "dependsOn: [open-play]\n"),
    });

    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([openPlay]));
  });

  test("an authority whose own entry is broken still owns its folder", () => {
    expect(positionsOf(problemsIn({ "camden/authority.yml": "name: [", [openPlay]: entry("Open Play") }))).toEqual([
      "camden/authority.yml:1 yaml-syntax",
    ]);
  });

  test("a forbidden feature of YAML hides no other problem of its file", () => {
    const text = entry(
      "Open Play",
      "stage: &stage lvie\nlicences: { cod: MIT }\ntags: [booking, *stage]\nstage: live\n",
    );

    expect(positionsOf(problemsIn({ [openPlay]: text }))).toEqual([
      `${openPlay}:5 yaml-feature`,
      `${openPlay}:5 unknown-word`,
      `${openPlay}:6 unknown-field`,
      `${openPlay}:7 yaml-feature`,
      `${openPlay}:8 duplicate-field`,
    ]);
  });
});

describe.each(kindNames)("a %s with one field of the wrong type", (kind) => {
  const path = Object.keys(whole).find((file) => parseEntryPath(file)?.kind === kind && whole[file]?.startsWith("# "))!;
  const fields = load(whole[path]!) as Record<string, unknown>;
  const others = [null, 0, true, "text", {}, [], [[]], [{ a: "b" }, "c"]];

  test("is made from a fixture with every field of the kind", () => {
    const omitted: Partial<Record<Kind, string[]>> = { authority: ["succeededBy", "lastDay"] };
    const expected = Object.keys(kinds[kind].schema.shape).filter(
      (name) => name !== "retired" && !omitted[kind]?.includes(name),
    );

    expect(Object.keys(fields).toSorted()).toEqual(expected.toSorted());
  });

  test.each(Object.keys(kinds[kind].schema.shape))("has no problem of shape in a field other than %s", (name) => {
    for (const other of others) {
      const problems = problemsIn({ [path]: toYaml({ ...fields, [name]: other }) });

      expect(problems.filter(({ rule, path: [first] }) => rule in fileProblems && first !== name)).toEqual([]);
    }
  });
});

describe("the inspected catalogue", () => {
  test("has the valid entries by slug", () => {
    const { catalogue, counts } = inspect(
      memorySource({ ...base, [openPlay]: entry("Open Play"), "camden/products/forms.yml": "name: 7" }),
      today,
    );

    expect([...catalogue.product.keys()]).toEqual(["open-play"]);
    expect(catalogue.product.get("open-play")).toMatchObject({
      kind: "product",
      slug: "open-play",
      authority: "camden",
      file: openPlay,
    });
    expect(counts).toEqual({ files: 3, entries: 2, authorities: 1 });
  });

  test("has the first by path of several entries with the same slug", () => {
    const copies = {
      "barnet/authority.yml": entry("Barnet"),
      "barnet/products/open-play.yml": entry("Sessions"),
      [openPlay]: entry("Open Play"),
    };

    expect(inspect(memorySource({ ...base, ...copies }), today).catalogue.product.get("open-play")?.authority).toBe(
      "barnet",
    );
  });

  test("ignores notes beside the authorities’ folders, but not inside them", () => {
    expect(problemsIn({ "README.md": "<b>Hello</b>", "LICENCE.md": "" })).toEqual([]);
    expect(positionsOf(problemsIn({ "camden/README.md": "" }))).toEqual(["camden/README.md:1 unexpected-file"]);
  });

  test("is the same for any order of the files", () => {
    const files = Object.entries({ ...whole, [openPlay]: entry("Open Play", "stage: lvie\naliases: [play-hub]\n") });
    const [forwards, backwards] = [files, files.toReversed()].map((some) =>
      inspect(memorySource(Object.fromEntries(some)), today),
    );

    expect(backwards).toEqual(forwards);
    expect(forwards?.problems).not.toEqual([]);
  });
});

describe("the path of a file identifies its entry", () => {
  test.each([
    ["camden/authority.yml", { kind: "authority", slug: "camden", authority: "camden" }],
    ["camden/products/open-play.yml", { kind: "product", slug: "open-play", authority: "camden" }],
    ["ons/standards/gss-codes.yml", { kind: "standard", slug: "gss-codes", authority: "ons" }],
    ["camden/case-studies/calls.yml", { kind: "case-study", slug: "calls", authority: "camden" }],
    ["camden/opportunities/club.yml", { kind: "opportunity", slug: "club", authority: "camden" }],
  ] as const)("%s", (path, place) => {
    expect(parseEntryPath(path)).toEqual(place);
    expect(pathOf(place)).toBe(path);
  });

  test.each([
    "authority.yml",
    "camden/authorities/camden.yml",
    "camden/products/authority.yaml",
    "camden/products/.yml",
    "camden/products/Open.yml",
    "camden/products/open--play.yml",
    "camden/products/-open.yml",
    "Camden/authority.yml",
    "../authority.yml",
    "camden/../products/open.yml",
    "camden/products/../../etc/passwd.yml",
    "/camden/authority.yml",
    "camden\\authority.yml",
    "camden/__proto__/a.yml",
    "camden/constructor/a.yml",
    `camden/products/${"a".repeat(81)}.yml`,
    `${"a".repeat(81)}/authority.yml`,
    "camden/products/open\nplay.yml",
    "",
  ])("%j is not the path of an entry", (path) => {
    expect(parseEntryPath(path)).toBeUndefined();
  });
});

describe("with the option `only`, the problems of one file", () => {
  const rules = readdirSync(join(fixtures, "problems"));

  test.each(rules)("are those that it has among all files: %s", (rule) => {
    const files = fixtureFiles(`problems/${rule}/wrong`);
    const all = problemsIn(files);
    const named = new Set(all.map(({ file }) => file));
    const alone = Array.from(named, (file) => problemsIn(files, { only: file }).filter((one) => one.file === file));

    expect(alone.flat()).toEqual(all);
  });

  test("exclude comparisons among other files", () => {
    const files = { [openPlay]: entry("Open Play"), "camden/products/open-plays.yml": entry("Open Plays") };

    expect(problemsIn(files, { only: openPlay }).map(({ file }) => file)).toEqual([openPlay]);
    expect(problemsIn(files).map(({ rule }) => rule)).toEqual(["similar-name", "similar-name"]);
  });
});

describe("with hundreds of repeated items", () => {
  const repeated = (times: number): string =>
    `${entry("Camden")}uses:\n${"  - product: open-play\n    status: in-use\n".repeat(times)}`;
  const found = (times: number) =>
    problemsIn({ [openPlay]: entry("Open Play"), "camden/authority.yml": repeated(times) }).filter(
      ({ rule }) => rule === "repeated-item",
    );

  test("reports each, but computes a fix for only the first twenty, as each takes a pass over the file", () => {
    const problems = found(300);

    expect(problems).toHaveLength(299);
    expect(problems.map(({ fix }) => fix !== undefined)).toEqual(problems.map((_, index) => index < 20));
    expect(found(21).every(({ fix }) => fix !== undefined)).toBe(true);
  });
});

test("of entries with the same slug, references lead to the first by path", () => {
  const files = {
    "barnet/authority.yml": entry("Barnet", "claimed: false\n"),
    "barnet/products/bins.yml": entry("Bins"),
    "camden/products/bins.yml": entry("Rubbish", "retired: { date: 2026-01-01, reason: It ended. }\n"),
    [openPlay]: entry("Open Play", "dependsOn: [bins]\n"),
  };

  expect(problemsIn(files).map(({ rule }) => rule)).toContain("duplicate-slug");
  expect(problemsIn(files).map(({ rule }) => rule)).not.toContain("retired-needed");
});
