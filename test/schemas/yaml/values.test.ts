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
])("%j without quotes is what the core schema of YAML 1.2 says", (written, value) => {
  expect(plainScalarValue(written)).toBe(value);
});

test.each(["a: 1\nb: '1'\nc: |\n  d\ne: [f, { g: h }, []]\ni: {}\nj:\n", "- a\n- - b\n", "a\n", "--- # one\na: b\n"])(
  "%j, which is plain data, has its value",
  (text) => {
    expect(plain(text)).toEqual(constructFromEvents(parseEvents(text, {}), { source: text })[0]);
    expect(plain(text)).toBeDefined();
  },
);

test.each([
  ["nothing", ""],
  ["only a comment", "# a\n"],
  ["two documents", "a: b\n---\nc: d\n"],
  ["a directive", "%YAML 1.2\n---\na: b\n"],
  ["an anchor of a value", "a: &x b\n"],
  ["an anchor at the start", "&x a\n"],
  ["an anchor of a list", "a: &x [b]\n"],
  ["an anchor of fields", "a: &x { b: c }\n"],
  ["an alias", "a: &x b\nc: *x\n"],
  ["an alias of nothing", "a: *x\n"],
  ["a tag of a value", "a: !!str 1\n"],
  ["a tag at the start", "!!str a\n"],
  ["a tag of a list", "a: !!seq [b]\n"],
  ["a tag of fields", "a: !!map { b: c }\n"],
  ["a repeated name", "a: 1\na: 2\n"],
  ["a name that is a number", "1: a\n"],
  ["a name that is nothing", "~: a\n"],
  ["a name that is a list", "[a]: b\n"],
  ["a field that would be the prototype", "__proto__: a\n"],
  ["a field inside that would be the prototype", "a: [{ __proto__: b }]\n"],
])("a text with %s is not plain data", (_, text) => {
  expect(plain(text)).toBeUndefined();
});

test("a stream of events that is broken off has no value", () => {
  const text = "a: [b, c]\n";
  const events = parseEvents(text, {});
  for (let length = 0; length < events.length; length++) {
    expect(plainValue(text, events.slice(0, length))).toBeUndefined();
  }
});
