import { expect, test } from "vitest";

import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { isForNationOf, nations } from "../../../schemas/vocabularies/nations.ts";

test("every local authority is in exactly one nation that an entry can name", () => {
  const misplaced = localAuthorities.filter(
    (authority) => nations.schema.options.filter((word) => isForNationOf(authority, [word])).length !== 1,
  );
  expect(misplaced).toEqual([]);
});

test("an entry that names no nation applies to every local authority", () => {
  expect(localAuthorities.every((authority) => isForNationOf(authority) && isForNationOf(authority, []))).toBe(true);
});
