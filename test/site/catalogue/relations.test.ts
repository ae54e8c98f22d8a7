import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { relate, type Relations } from "../../../site/catalogue/relations.ts";
import { base, entry, type Files, today } from "../../helpers/catalogues.ts";

describe("when councils merge", () => {
  const files: Files = {
    "camden/products/open-play.yml": entry("Open Play"),
    "camden/products/open-park.yml": entry("Open Park"),
    "oldham-old/authority.yml": entry(
      "Oldham Old",
      "succeededBy: [newham-new]\nuses:\n  - { product: open-play, status: stopped }\n  - { product: open-park, status: piloting }\n",
    ),
    "older/authority.yml": entry(
      "Older",
      "succeededBy: [oldham-old]\nuses:\n  - { product: open-park, status: reported }\n",
    ),
    "newham-new/authority.yml": entry("Newham New", "uses:\n  - { product: open-play, status: in-use }\n"),
    "oldham-old/products/old-thing.yml": entry("Old Thing"),
  };
  const relations = relationsOf(files);

  test("the successor inherits its predecessors’ uses, and its own statements come first", () => {
    expect(useLines(relations, "open-play")).toEqual(["newham-new in-use", "newham-new stopped from oldham-old"]);
    expect(useLines(relations, "open-park")).toEqual(["newham-new piloting from oldham-old"]);
    expect(relations.usesOf.get("oldham-old")).toBeUndefined();
    expect(relations.usesOf.get("newham-new")).toHaveLength(3);
  });

  test("the successor publishes its predecessors’ products", () => {
    expect(relations.published.get("newham-new")?.map(({ slug }) => slug)).toEqual(["old-thing"]);
    expect(relations.published.get("oldham-old")).toBeUndefined();
  });
});

test("both products show a relation once, whichever of them states it", () => {
  const relations = relationsOf({
    "camden/products/one.yml": entry("Number one", "worksWith: [two]\ndependsOn: [three]\n"),
    "camden/products/two.yml": entry("Number two", "worksWith: [one]\n"),
    "camden/products/three.yml": entry("Number three"),
  });
  expect(relations.companions.get("one")?.map(({ slug }) => slug)).toEqual(["two"]);
  expect(relations.companions.get("two")?.map(({ slug }) => slug)).toEqual(["one"]);
  expect(relations.dependents.get("three")?.map(({ slug }) => slug)).toEqual(["one"]);
});

function relationsOf(files: Files): Relations {
  return relate(inspect(memorySource({ ...base, ...files }), today).catalogue, today);
}

function useLines({ uses }: Relations, product: string): string[] {
  return (uses.get(product) ?? []).map(({ authority, status, inheritedFrom }) =>
    [authority.slug, status, ...(inheritedFrom ? ["from", inheritedFrom.slug] : [])].join(" "),
  );
}
