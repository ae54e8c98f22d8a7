import { expect, test } from "vitest";

import { entry, openPlay, problemsIn, problemsOfProduct } from "../../helpers/catalogues.ts";

test.each([
  ["Open-Play.yml", "“open-play.yml”."],
  ["open play.yml", "“open-play.yml”."],
  ["Open_Play.YML", "“open-play.yml”."],
  ["open-play.yaml", "“open-play.yml”."],
  ["open-play.yml.txt", "“open-play.yml”."],
  ["open-play (1).yml", "“open-play.yml”, or delete it if it is a copy."],
  ["open-play copy 2.yml", "“open-play.yml”, or delete it if it is a copy."],
  ["Café Finder.yml", "“cafe-finder.yml”."],
])("a file called %s is told the name that it can have", (name, advice) => {
  const problems = problemsIn({ [`camden/products/${name}`]: entry("Open Play") });

  expect(problems.map(({ rule, message }) => `${rule}: ${message.split("”. ").at(-1)}`)).toEqual([
    `unexpected-file: Rename it to ${advice}`,
  ]);
});

test("a backslash at the end of a line above a blank one, which programs read in two ways, is refused", () => {
  expect(problemsOfProduct('description: "x\\\n\n  y"\n').map(({ rule, line }) => `${line} ${rule}`)).toEqual([
    "5 yaml-feature",
  ]);
  expect(problemsIn({ [openPlay]: entry("Open Play", 'description: "x \\\n  y"\n') })).toEqual([]);
});
