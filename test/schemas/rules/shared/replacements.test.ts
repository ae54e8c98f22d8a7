import { describe, expect, test } from "vitest";

import { entry, type Files, problemsIn } from "../../../helpers/catalogues.ts";

const repository = 'links: [{ type: repository, url: "https://github.com/camden/bins" }]\n';
const identifier = "identifiers: { purl: pkg:npm/example-bins }\n";

describe("an entry may share with the one that took its place", () => {
  test.each<[what: string, Files]>([
    [
      "the name of a council that got a new GSS code",
      {
        "hull/authority.yml": entry("Kingston Council", "claimed: false\nsucceededBy: [kingston-upon-hull]\n"),
        "kingston-upon-hull/authority.yml": entry("Kingston Council", "claimed: false\n"),
      },
    ],
    ["the name, the repository and the identifier of a product", product(["bins", "waste"], repository + identifier)],
    ["the same, over several products", product(["bins", "waste", "refuse", "litter"], repository + identifier)],
    [
      "the name and the identifier of a standard",
      {
        "camden/standards/bins.yml": entry("Bins", `status: superseded\n${identifier}`),
        "camden/standards/waste.yml": entry("Bins", `status: recommended\nsupersedes: [bins]\n${identifier}`),
      },
    ],
  ])("%s", (_, files) => {
    expect(problemsIn(files)).toEqual([]);
  });
});

test("two entries whose place a third took may not share a name, a repository and an identifier", () => {
  const same = repository + identifier;
  const files = {
    "camden/products/bins.yml": entry("Bins", `stage: retired\n${retiredFor("litter")}${same}`),
    "camden/products/waste.yml": entry("Bins", `stage: retired\n${retiredFor("litter")}${same}`),
    "camden/products/litter.yml": entry("Litter", same),
  };

  expect(new Set(problemsIn(files).map(({ rule, file }) => `${rule} ${file}`))).toEqual(
    new Set(
      ["duplicate-identifier", "duplicate-repository", "similar-name"].flatMap((rule) =>
        ["bins", "waste"].map((slug) => `${rule} camden/products/${slug}.yml`),
      ),
    ),
  );
});

test("a council that was renamed before it ends with its code may say so beside its last name", () => {
  const council = (name: string, more: string): string => entry(name, `claimed: false\ngss: E10000030\n${more}`);
  const files = {
    "surrey/authority.yml": council("Surrey County Council", "type: county\n"),
    "surrey-shire/authority.yml": council("The Shire", "succeededBy: [surrey]\nlastDay: 2020-03-31\n"),
  };

  expect(problemsIn(files)).toEqual([]);
});

describe("nobody escapes a review by calling the entry of another council", () => {
  const barnet = { "barnet/authority.yml": entry("Barnet Council", "claimed: false\n") };

  test("a replacement of the own one, with its name and repository", () => {
    const own = entry("Bins", `retired: { date: 2099-01-01, reason: It ends., replacedBy: bins }\n${repository}`);
    const files = { ...barnet, ...product(["bins"], repository), "barnet/products/own-bins.yml": own };

    expect(rulesFor("barnet/products/own-bins.yml", files)).toEqual(["duplicate-repository", "similar-name"]);
  });

  test("superseded by the own one, with its identifier", () => {
    const files = {
      ...barnet,
      "camden/standards/bins.yml": entry("Bins", `status: recommended\n${identifier}`),
      "barnet/standards/own-bins.yml": entry("Bins", `supersedes: [bins]\n${identifier}`),
    };

    expect(rulesFor("barnet/standards/own-bins.yml", files)).toEqual([
      "duplicate-identifier",
      "one-sided-relation",
      "similar-name",
    ]);
  });
});

test("a code that hundreds of councils passed on is checked in a second, not in the cube of their number", () => {
  const files = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [
      `council${index}/authority.yml`,
      entry(`Council ${index}`, `claimed: false\ngss: E09999999\nsucceededBy: [council${index + 1}]\n`),
    ]),
  );
  const start = performance.now();

  expect(problemsIn(files).map(({ rule }) => rule)).toEqual(["unknown-reference"]);
  expect(performance.now() - start).toBeLessThan(4000);
});

/** The rules that a file breaks, sorted. */
function rulesFor(file: string, files: Files): string[] {
  const found = problemsIn(files).filter((problem) => problem.file === file);
  return found.map(({ rule }) => rule).toSorted();
}

/** Products of one name, each replaced by the next. */
function product(slugs: readonly string[], more: string): Files {
  return Object.fromEntries(
    slugs.map((slug, index) => {
      const next = slugs[index + 1];
      const stage = next === undefined ? "stage: live\n" : `stage: retired\n${retiredFor(next)}`;
      return [`camden/products/${slug}.yml`, entry("Bins", stage + more)];
    }),
  );
}

function retiredFor(slug: string): string {
  return `retired: { date: 2026-01-01, reason: It has a new home., replacedBy: ${slug} }\n`;
}
