import { expect, test } from "vitest";

import { placeName } from "../../../site/councils/place-name.ts";

test.each([
  ["London Borough of Camden", "Camden"],
  ["Bournemouth, Christchurch and Poole Council", "Bournemouth, Christchurch and Poole"],
  ["City of London Corporation", "City of London"],
  ["Muir Glen Council – Comhairle Ghleann a’ Mhuir", "Muir Glen"],
  ["Isle of Anglesey County Council", "Isle of Anglesey"],
  ["Comhairle nan Eilean Siar", "Comhairle nan Eilean Siar"],
])("the place in “%s” is “%s”", (name, place) => {
  expect(placeName(name)).toBe(place);
});
