import { expect, test } from "vitest";

import { formNames } from "../../../schemas/forms.ts";
import type { Kind } from "../../../schemas/index.ts";
import { everyField, type Field, fieldsOf } from "../../../site/reference/fields.ts";

function field(kind: Kind, id: string): Field {
  return [...everyField(fieldsOf(kind))].find((candidate) => candidate.id === id)!;
}

test.each(formNames)("every field of a %s, nested ones included, has a title, a type and an example", (kind) => {
  const fields = [...everyField(fieldsOf(kind))];
  expect(fields.length).toBeGreaterThan(12);
  for (const { id, title, type, expects, words, fields: inside, example } of fields) {
    expect(title, id).toMatch(/^\p{Lu}/u);
    expect(type, id).not.toBe("");
    expect(expects ?? words[0] ?? inside[0], id).toBeDefined();
    expect(example, id).toBeDefined();
  }
});

test.each(formNames)("fields of a %s have unique anchors", (kind) => {
  const ids = Array.from(everyField(fieldsOf(kind)), ({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ["product", "name", "text"],
  ["product", "description", "text in Markdown"],
  ["product", "services", "a list of the words below"],
  ["product", "licences-code", "a licence"],
  ["product", "costs", "a list of groups of fields"],
  ["product", "costs-asOf", "a date"],
  ["product", "dependsOn", "a list of slugs of products"],
  ["authority", "succeededBy", "a list of slugs of authorities"],
  ["authority", "maintainers-id", "a whole number"],
  ["authority", "maintainers-notify", "true or false"],
  ["authority", "leadership-chiefDigitalOfficer", "a group of fields"],
  ["authority", "contacts-email", "an email address"],
  ["case-study", "measures-before", "a number or text"],
  ["case-study", "costs-pounds", "a number"],
] as const)("in a %s, %s is %s", (kind, id, type) => {
  expect(field(kind, id).type).toBe(type);
});

test.each([
  ["product", "tags", "At most 20 items"],
  ["case-study", "costs-pounds", "From 0 to 10,000,000,000"],
  // Omitted: limits that the description states or that no value reaches.
  ["product", "name", undefined],
  ["product", "description", undefined],
  ["product", "costs-evidence", undefined],
] as const)("in a %s, %s has the limit: %s", (kind, id, limit) => {
  expect(field(kind, id).limit).toBe(limit);
});

test("a field with a vocabulary lists its words with their meaning", () => {
  expect(field("product", "stage").words).toContainEqual({
    word: "beta",
    title: "Beta",
    description: "In real use and still being improved.",
  });
});

test("a field can be required inside an optional group", () => {
  expect(field("product", "standards").required).toBe(false);
  expect(field("product", "standards-level").required).toBe(true);
});
