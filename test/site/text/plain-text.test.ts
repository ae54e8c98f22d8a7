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
])("%j is read as %j", (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test("whatever somebody wrote, the text is one line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (markdown) => {
      expect(plainText(markdown)).not.toMatch(/[\n\t]|^ | $/);
    }),
  );
});

test.each(["[", "*_`", "](", "- ", "\n#", "<https://", "\n", " ", "- - "])(
  "%j ten thousand times is read at once",
  (part) => {
    const [short, long] = [10_000, 40_000].map((times) => {
      const before = process.threadCpuUsage();
      plainText(part.repeat(times));
      // What this thread alone has worked, in microseconds: how busy the machine is does not matter.
      return process.threadCpuUsage(before).user;
    });
    // Four times as much may take four times as long, and some more, but not sixteen times.
    expect(long).toBeLessThan(Math.max(short ?? 0, 50_000) * 10);
  },
);

test.each(["[](", "![](!"])("a text of twenty million characters is read in one pass: %j", (part) => {
  const text = part.repeat(20_000_000 / part.length);
  expect(plainText(text)).toBe(text.trim());
});

test("an address ends where its own bracket does, and one that has no end is text", () => {
  expect(plainText('[a]([b](c) [d](e "f") [](g ![h](i) [j](k "l')).toBe('a d [](g h [j](k "l');
});
