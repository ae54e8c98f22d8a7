import { expect, test } from "vitest";

import { folded, foldings } from "../../../site/entry/limit.ts";

test("on a phone a list of seven entries shows four and folds three, and one of six shows all", () => {
  const list = (length: number): number[] => Array.from({ length }, (_, index) => index);
  expect(folded(list(7), foldings.phone)).toEqual({ shown: [0, 1, 2, 3], rest: [4, 5, 6] });
  expect(folded(list(6), foldings.phone)).toEqual({ shown: list(6), rest: [] });
});
