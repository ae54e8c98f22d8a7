import { expect, test } from "vitest";

import { fieldsFromFlags } from "../../../scripts/new/given.ts";

test.each([
  ["a number sign", "summary=Closes issue #42 and more.", { summary: "Closes issue #42 and more." }],
  ["a number sign at the start", "maintenance.contractor=#1 Ltd", { maintenance: { contractor: "#1 Ltd" } }],
  ["a colon", "name=Open Play: sessions", { name: "Open Play: sessions" }],
  ["an asterisk", "summary=*New* sessions", { summary: "*New* sessions" }],
  ["a number", "accessibility.wcag=2.2", { accessibility: { wcag: "2.2" } }],
  ["a word for true", "name=Yes", { name: "Yes" }],
  ["a space that does not break", "name=Open\u00a0Play", { name: "Open Play" }],
])("the value of a text is what was given: %s", (_, assignment, fields) => {
  expect(fieldsFromFlags("product", [assignment])).toEqual(fields);
});

test.each([
  ["a list", "services=[housing, parking]", { services: ["housing", "parking"] }],
  ["a set of fields", "licences={ code: MIT }", { licences: { code: "MIT" } }],
])("%s is read as YAML", (_, assignment, fields) => {
  expect(fieldsFromFlags("product", [assignment])).toEqual(fields);
});

test("nothing is a comment: a list with a number sign behind it is kept, for the validator to refuse", () => {
  expect(fieldsFromFlags("product", ["tags=[a] # b"])).toEqual({ tags: "[a] # b" });
});

test("true, false and numbers are values of their own where the field takes them", () => {
  expect(fieldsFromFlags("authority", ["claimed=false"])).toEqual({ claimed: false });
  expect(fieldsFromFlags("case-study", ["measures=[{ measure: Calls, before: 10 }]"])).toEqual({
    measures: [{ measure: "Calls", before: 10 }],
  });
});
