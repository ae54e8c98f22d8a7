import { expect, test } from "vitest";

import { entry, openPlay, positionsOf, problemsIn } from "../../helpers/catalogues.ts";

const sessions = "camden/products/sessions.yml";
const given = "identifiers: { purl: pkg:npm/example-open-play }\n";

test("reports both products with the same identifier, each with the other’s file", () => {
  const problems = problemsIn({ [openPlay]: entry("Open Play", given), [sessions]: entry("Sessions", given) });

  expect(positionsOf(problems)).toEqual([`${openPlay}:5 duplicate-identifier`, `${sessions}:5 duplicate-identifier`]);
  expect(problems[0]?.message).toBe(
    `The identifier pkg:npm/example-open-play is also given in ${sessions}. Keep it in the entry that it names.`,
  );
});

test("accepts the identifier of an entry that it replaces", () => {
  const retired = "retired: { date: 2026-10-01, reason: It has a new home., replacedBy: sessions }\n";

  expect(problemsIn({ [openPlay]: entry("Open Play", given + retired), [sessions]: entry("Sessions", given) })).toEqual(
    [],
  );
});

test("reports an entry with the identifier of another that claims to replace itself", () => {
  const itself = "retired: { date: 2026-10-01, reason: It has a new home., replacedBy: open-play }\n";
  const problems = problemsIn({ [openPlay]: entry("Open Play", given + itself), [sessions]: entry("Sessions", given) });

  expect(problems.filter(({ rule }) => rule === "duplicate-identifier").map(({ file }) => file)).toEqual([
    openPlay,
    sessions,
  ]);
});

test("accepts the same identifier for a product and a standard", () => {
  const standard = "camden/standards/open-play.yml";

  expect(problemsIn({ [openPlay]: entry("Open Play", given), [standard]: entry("Open Play", given) })).toEqual([]);
});
