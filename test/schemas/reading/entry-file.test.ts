import { describe, expect, test } from "vitest";

import { inspect, memorySource, newSlugOf } from "../../../schemas/index.ts";
import { base, entry, openPlay, positionsOf, problemsIn, problemsOfProduct, today } from "../../helpers/catalogues.ts";

test.each([
  ["Open-Play.yml", "“open-play.yml”."],
  ["open play.yml", "“open-play.yml”."],
  ["Open_Play.YML", "“open-play.yml”."],
  ["open-play.yaml", "“open-play.yml”."],
  ["open-play.yml.txt", "“open-play.yml”."],
  ["open-play (1).yml", "“open-play.yml”, or delete it if it is a copy."],
  ["open-play copy 2.yml", "“open-play.yml”, or delete it if it is a copy."],
  ["Café Finder.yml", "“cafe-finder.yml”."],
  ["The Council's Plan.yml", "“the-councils-plan.yml”."],
])("suggests a valid name for the file %s", (name, advice) => {
  const problems = problemsIn({ [`camden/products/${name}`]: entry("Open Play") });

  expect(problems.map(({ rule, message }) => `${rule}: ${message.split("”. ").at(-1)}`)).toEqual([
    `unexpected-file: Rename it to ${advice}`,
  ]);
});

test.each([
  ["Camden/products/Open Play.yml", "Rename the folder “Camden” to “camden”."],
  ["camden/prodcts/Open Play.yml", "Did you mean “products”?"],
  ["camden/products/play/Open Play.yml", "Entries are at AUTHORITY/KIND/NAME.yml"],
])("reports everything that is wrong with the path %s at once", (path, more) => {
  const [message] = problemsIn({ [path]: entry("Open Play") }).flatMap(({ file, message }) =>
    file === path ? [message] : [],
  );

  expect(message).toContain("Rename it to “open-play.yml”. ");
  expect(message).toContain(more);
});

test.each([
  ["Camden/authority.yml", "Camden", "camden"],
  ["LB Camden/products/open-play.yml", "LB Camden", "lb-camden"],
  ["St_Helens/products/open-play.yml", "St_Helens", "st-helens"],
  ["camden/Case Studies/open-play.yml", "Case Studies", "case-studies"],
  ["Camden/Products/open-play.yml", "Camden” to “camden”, and “Products", "products"],
])("suggests a valid name for the folder of %s", (path, folder, right) => {
  const problems = problemsIn({ [path]: entry("Open Play") });

  expect(problems.filter(({ rule }) => rule === "unexpected-file").map(({ message }) => message)).toEqual([
    `An entry cannot be at “${path}”. Rename the folder “${folder}” to “${right}”.`,
  ]);
});

describe("a file that only has to be renamed", () => {
  const council = entry("Barnet", "type: london-borough\nclaimed: false\n");

  test("counts as the record of its authority, and its fields are checked", () => {
    const files = {
      "barnet/Authority.yml": `${council}gss: E9\n`,
      "barnet/products/Open Pool.yaml": entry("Open Pool", "stage: Live\n"),
      "barnet/products/open-slide.yml": entry("Slides in parks", "dependsOn: [open-pool]\n"),
    };

    expect(positionsOf(problemsIn(files))).toEqual([
      "barnet/Authority.yml:1 unexpected-file",
      expect.stringMatching(/^barnet\/Authority\.yml:\d+ invalid-value$/),
      "barnet/products/Open Pool.yaml:1 unexpected-file",
      expect.stringMatching(/^barnet\/products\/Open Pool\.yaml:\d+ unknown-word$/),
    ]);
  });

  test("is no second entry beside the one that has the name", () => {
    const files = { [openPlay]: entry("Open Play"), "camden/products/Open Play (1).yml": entry("Open Play", "x: 1\n") };

    expect(positionsOf(problemsIn(files))).toEqual(["camden/products/Open Play (1).yml:1 unexpected-file"]);
  });

  test("is not in the catalogue", () => {
    const { catalogue, counts } = inspect(memorySource({ ...base, "camden/products/Pool.yml": entry("Pool") }), today);

    expect([catalogue.product.size, counts.entries]).toEqual([0, 1]);
  });
});

describe("a publiccode.yml in the place of an entry", () => {
  const publiccode =
    'publiccodeYmlVersion: "0.4"\nname: Open Play\nurl: https://example.org/play\nlegal: { license: MIT }\n';

  test("is one problem, with the command that imports it", () => {
    expect(problemsIn({ [openPlay]: `# ours\n${publiccode}` })).toMatchObject([
      {
        rule: "not-an-entry",
        line: 2,
        column: 1,
        endColumn: 21,
        message:
          "This is a publiccode.yml, which has other fields than an entry. Move it out of the catalogue, and make a product from it with: npm run import -- publiccode.yml --authority camden",
      },
    ]);
  });

  test("has the problems of its YAML too", () => {
    expect(problemsIn({ [openPlay]: `${publiccode}name: Twice\n` }).map(({ rule }) => rule)).toEqual([
      "not-an-entry",
      "duplicate-field",
    ]);
  });

  test("is not an entry with the version of publiccode.yml", () => {
    const text = entry("Open Play", 'publiccodeYmlVersion: "0.4"\n');

    expect(problemsIn({ [openPlay]: text }).map(({ rule }) => rule)).toEqual(["unknown-field"]);
  });
});

test("asks to delete the temporary file of an interrupted command", () => {
  const problems = problemsIn({ [`${openPlay}.0a1b2c3d.part`]: "name: Op" });

  expect(problems.map(({ rule, message }) => `${rule}: ${message.split("”. ").at(-1)}`)).toEqual([
    "unexpected-file: Delete it: a command that was stopped while it wrote has left it behind.",
  ]);
});

test.each([
  ["camden/products/con.yml", "con"],
  ["camden/products/Aux.YML", "Aux"],
  ["camden/standards/lpt1.yml", "lpt1"],
  ["nul/authority.yml", "nul"],
  ["com0/products/open-play.yml", "com0"],
])("refuses %s, the name of a device on Windows, where a clone would fail", (path, name) => {
  const problems = problemsIn({ [path]: entry("Open Play") }).filter(({ file }) => file === path);

  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    `unexpected-file: An entry cannot be at “${path}”. Windows keeps the name “${name}” for a device, so nobody there could have a copy of the catalogue. Give it a longer name.`,
  ]);
});

test.each(["console", "com", "com10", "null", "auxiliary", "lpt-1"])(
  "accepts %s, which is not the name of a device",
  (slug) => {
    expect(problemsIn({ [`camden/products/${slug}.yml`]: entry("Open Play") })).toEqual([]);
  },
);

test.each(["Con", "AUX!", "com1"])("a new entry called %s gets a slug that can name a file on Windows", (name) => {
  const slug = newSlugOf(name);

  expect(problemsIn({ [`camden/products/${slug}.yml`]: entry("Open Play") })).toEqual([]);
});

test("refuses a backslash before a blank line, which parsers read differently", () => {
  expect(problemsOfProduct('description: "x\\\n\n  y"\n').map(({ rule, line }) => `${line} ${rule}`)).toEqual([
    "5 yaml-feature",
  ]);
  expect(problemsIn({ [openPlay]: entry("Open Play", 'description: "x \\\n  y"\n') })).toEqual([]);
});
