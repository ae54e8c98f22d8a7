import { expect, test } from "vitest";

import { authorityTypes, isCouncilType } from "../../../schemas/vocabularies/authority-types.ts";
import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";

test("the council types are exactly those in the register of authorities", () => {
  const types = Object.keys(authorityTypes.words) as (keyof typeof authorityTypes.words)[];
  expect(types.filter(isCouncilType).sort()).toEqual([...new Set(localAuthorities.map(({ type }) => type))].sort());
});
