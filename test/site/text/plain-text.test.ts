import { expect, test } from "vitest";

import { plainText } from "../../../site/text/plain-text.ts";
import fc from "../../helpers/properties.ts";

test.each([
  ["# What you need\n\nA *list* of __sessions__.", "What you need A list of sessions."],
  ["- one\n- two\n\n1. three\n2) four", "one two three four"],
  ["See [the guide](https://example.org/a_b) and <https://example.org/>.", "See the guide and https://example.org/."],
  ["> quoted `code` and snake_case_name", "quoted code and snake_case_name"],
  ["```yaml\nname: Open Play\n```", "name: Open Play"],
  ["5 \\* 3 is 15\n\n---\n\nEnd", "5 * 3 is 15 End"],
  ["", ""],
])("the plain text of %j is %j", (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test("the plain text is one line, whatever the Markdown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (markdown) => {
      expect(plainText(markdown)).not.toMatch(/[\n\t]|^ | $/);
    }),
  );
});

test.each(["[", "*_`", "](", "- ", "\n#", "<https://", "\n", " ", "- - "])(
  "takes linear time for many repetitions of %j",
  (part) => {
    const [short, long] = [10_000, 40_000].map((times) => {
      const before = process.threadCpuUsage();
      plainText(part.repeat(times));
      // CPU time of this thread in microseconds, which does not depend on the load of the machine.
      return process.threadCpuUsage(before).user;
    });
    // Linear time is about four times as long for four times the text; quadratic time is sixteen times.
    expect(long).toBeLessThan(Math.max(short ?? 0, 50_000) * 10);
  },
);

test.each(["[](", "![](!"])("reads twenty million characters without a stack overflow: %j", (part) => {
  const text = part.repeat(20_000_000 / part.length);
  expect(plainText(text)).toBe(text.trim());
});

test("the target of a link ends at its own bracket, and an unclosed link is text", () => {
  expect(plainText('[a]([b](c) [d](e "f") [](g ![h](i) [j](k "l')).toBe('a d [](g h [j](k "l');
});
