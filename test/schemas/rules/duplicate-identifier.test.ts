import { expect, test } from "vitest";

import { entry, openPlay, places, problemsIn } from "../../helpers/catalogues.ts";

const sessions = "camden/products/sessions.yml";
const given = "identifiers: { purl: pkg:npm/example-open-play }\n";

test("two products with one identifier are both named, each with the other’s file", () => {
  const problems = problemsIn({ [openPlay]: entry("Open Play", given), [sessions]: entry("Sessions", given) });

  expect(places(problems)).toEqual([`${openPlay}:5 duplicate-identifier`, `${sessions}:5 duplicate-identifier`]);
  expect(problems[0]?.message).toBe(
    `The identifier pkg:npm/example-open-play is also given in ${sessions}. Keep it in the entry that it names.`,
  );
});

test("an entry may keep the identifier of the one that it has replaced", () => {
  const retired = "retired: { date: 2026-10-01, reason: It has a new home., replacedBy: sessions }\n";

  expect(problemsIn({ [openPlay]: entry("Open Play", given + retired), [sessions]: entry("Sessions", given) })).toEqual(
    [],
  );
});

test("an entry that names itself as what takes its place keeps no identifier of another", () => {
  const itself = "retired: { date: 2026-10-01, reason: It has a new home., replacedBy: open-play }\n";
  const problems = problemsIn({ [openPlay]: entry("Open Play", given + itself), [sessions]: entry("Sessions", given) });

  expect(problems.filter(({ rule }) => rule === "duplicate-identifier").map(({ file }) => file)).toEqual([
    openPlay,
    sessions,
  ]);
});

test("a product and a standard may have the same identifier", () => {
  const standard = "camden/standards/open-play.yml";

  expect(problemsIn({ [openPlay]: entry("Open Play", given), [standard]: entry("Open Play", given) })).toEqual([]);
});
