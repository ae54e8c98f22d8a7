import { expect, test } from "vitest";

import { authoritiesIn } from "../../../../schemas/finding/in-catalogue.ts";
import { inspect, memorySource } from "../../../../schemas/index.ts";
import { namesIn } from "../../../../scripts/github/issues/names.ts";
import { base, entry, openPlay, today } from "../../../helpers/catalogues.ts";

const { catalogue } = inspect(memorySource({ ...base, [openPlay]: entry("Open Play") }), today);
const find = namesIn(catalogue, authoritiesIn(catalogue, today));

test.each([
  ["Open Play", "open-play"],
  ["open-play", "open-play"],
  // It may be another product that has no entry yet.
  ["Open Plai", undefined],
  // The market has a system of this name, which has no entry.
  ["Capita One", undefined],
  ["Nothing like it", undefined],
])("in an issue form, the product “%s” is %s", (typed, slug) => {
  expect(find("product", typed)).toBe(slug);
});
