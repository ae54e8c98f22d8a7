import { constructFromEvents, parseEvents } from "js-yaml";
import { expect, test } from "vitest";

import { plainScalarValue, plainValue } from "../../../schemas/yaml/values.ts";

function plain(text: string): unknown {
  return plainValue(text, parseEvents(text, {}));
}

test.each([
  ["null", null],
  ["~", null],
  ["", null],
  ["true", true],
  ["False", false],
  ["yes", "yes"],
  ["7", 7],
  ["-7", -7],
  ["0x1F", 31],
  ["0o17", 15],
  ["1.5e3", 1500],
  [".inf", Number.POSITIVE_INFINITY],
  ["1.2.3", "1.2.3"],
  ["2026-01-31", "2026-01-31"],
  ["nullable", "nullable"],
])("reads %j without quotes by the core schema of YAML 1.2", (written, value) => {
  expect(plainScalarValue(written)).toBe(value);
});

test.each(["a: 1\nb: '1'\nc: |\n  d\ne: [f, { g: h }, []]\ni: {}\nj:\n", "- a\n- - b\n", "a\n", "--- # one\na: b\n"])(
  "reads the plain data %j",
  (text) => {
    expect(plain(text)).toEqual(constructFromEvents(parseEvents(text, {}), { source: text })[0]);
    expect(plain(text)).toBeDefined();
  },
);

test.each([
  ["an empty text", ""],
  ["only a comment", "# a\n"],
  ["two documents", "a: b\n---\nc: d\n"],
  ["a directive", "%YAML 1.2\n---\na: b\n"],
  ["an anchor of a value", "a: &x b\n"],
  ["an anchor at the start", "&x a\n"],
  ["an anchor of a list", "a: &x [b]\n"],
  ["an anchor of fields", "a: &x { b: c }\n"],
  ["an alias", "a: &x b\nc: *x\n"],
  ["an alias without an anchor", "a: *x\n"],
  ["a tag of a value", "a: !!str 1\n"],
  ["a tag at the start", "!!str a\n"],
  ["a tag of a list", "a: !!seq [b]\n"],
  ["a tag of fields", "a: !!map { b: c }\n"],
  ["a duplicate name", "a: 1\na: 2\n"],
  ["a name that is a number", "1: a\n"],
  ["a name that is null", "~: a\n"],
  ["a name that is a list", "[a]: b\n"],
  ["a field called __proto__", "__proto__: a\n"],
  ["a nested field called __proto__", "a: [{ __proto__: b }]\n"],
])("does not read as plain data %s", (_, text) => {
  expect(plain(text)).toBeUndefined();
});

test("a truncated stream of events has no value", () => {
  const text = "a: [b, c]\n";
  const events = parseEvents(text, {});
  for (let length = 0; length < events.length; length++) {
    expect(plainValue(text, events.slice(0, length))).toBeUndefined();
  }
});
