import { expect, test } from "vitest";

import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { isForNationOf, nations } from "../../../schemas/vocabularies/nations.ts";

test("every local authority is in exactly one nation that an entry can name", () => {
  const inOther = localAuthorities.filter(
    (authority) => nations.schema.options.filter((word) => isForNationOf(authority, [word])).length !== 1,
  );
  expect(inOther).toEqual([]);
});

test("what names no nation is for every local authority", () => {
  expect(localAuthorities.every((authority) => isForNationOf(authority) && isForNationOf(authority, []))).toBe(true);
});
