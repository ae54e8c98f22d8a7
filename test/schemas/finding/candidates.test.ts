import { expect, test } from "vitest";

import { spellings } from "../../../schemas/finding/candidates.ts";

test.each([
  ["Local Government Association (LGA)", ["Local Government Association", "LGA"]],
  ["Muir Glen Council – Comhairle Ghleann a’ Mhuir", ["Muir Glen Council", "Comhairle Ghleann a’ Mhuir"]],
  ["One  /  / Two | Three", ["One", "/ Two", "Three"]],
])("the name %j contains other spellings", (name, contained) => {
  expect(spellings(name)).toEqual([name, ...contained]);
});

test("a name of a million spaces is read in linear time", () => {
  const name = `One${" ".repeat(1_000_000)}Two/Three`;
  expect(spellings(name)).toEqual([name]);
});
