import { expect, test } from "vitest";

import { authoritiesIn } from "../../../../schemas/finding/in-catalogue.ts";
import { inspect, memorySource } from "../../../../schemas/index.ts";
import { authorityProblems, slugFinder } from "../../../../scripts/github/issues/names.ts";
import { authorityQuestion } from "../../../../scripts/github/issues/question.ts";
import { base, entry, openPlay, today } from "../../../helpers/catalogues.ts";

const { catalogue } = inspect(
  memorySource({ ...base, [openPlay]: entry("Open Play", "aliases: [meet-me-outside]\n") }),
  today,
);
const find = slugFinder(catalogue, authoritiesIn(catalogue, today));

test.each([
  ["Open Play", "open-play"],
  ["open-play", "open-play"],
  ["Meet me outside", "open-play"],
  ["https://catalogue.example.org/products/open-play/", "open-play"],
  ["camden/products/open-play.yml", "open-play"],
  ["https://catalogue.example.org/standards/open-play/", undefined],
  // It says more than the name, so it may be something else.
  ["Meet me outside for schools", undefined],
  // It may be another product that has no entry yet.
  ["Open Plai", undefined],
  // The market has a system of this name, which has no entry.
  ["Capita One", undefined],
  ["Nothing like it", undefined],
])("in an issue form, the product “%s” is %s", (typed, slug) => {
  expect(find("product", typed)).toBe(slug);
});

test("in an issue form, a former name of a product does not name a standard", () => {
  expect(find("product", "meet-me-outside")).toBe("open-play");
  expect(find("standard", "meet-me-outside")).toBeUndefined();
});

test("thousands of lines in an answer iterate over the entries no more often than one line does", () => {
  let times = 0;
  const counting = <K, V>(entries: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
    Object.assign(new Map(entries), {
      values: () => {
        times += 1;
        return entries.values();
      },
    });
  const counted = { ...catalogue, product: counting(catalogue.product), standard: counting(catalogue.standard) };
  const findSlug = slugFinder(counted, authoritiesIn(catalogue, today));
  findSlug("product", "Nothing like it");
  findSlug("standard", "Nothing like it");
  const once = times;
  for (let line = 0; line < 2000; line++) {
    findSlug("product", `Nothing ${line}`);
    findSlug("standard", `Nothing ${line}`);
  }

  expect(once).toBeGreaterThan(1);
  expect(times).toBe(once);
});

test("proposes the authority beside which an answer names something else", () => {
  const answers = new Map([[authorityQuestion.label, "Camden, Nowhere"]]);
  const problems = authorityProblems([authorityQuestion], answers, authoritiesIn(catalogue, today));
  expect(problems).toMatchObject([{ type: "no-authority", near: ["London Borough of Camden"] }]);
});

test("proposes each of the authorities that an answer names in place of one", () => {
  const two = inspect(
    memorySource({ ...base, "hackney/authority.yml": entry("Hackney", "type: london-borough\n") }),
    today,
  );
  const answers = new Map([[authorityQuestion.label, "Camden and Hackney"]]);
  expect(authorityProblems([authorityQuestion], answers, authoritiesIn(two.catalogue, today))).toMatchObject([
    { type: "no-authority", near: [expect.stringContaining("Camden"), expect.stringContaining("Hackney")] },
  ]);
});
