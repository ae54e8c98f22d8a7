import { describe, expect, test } from "vitest";

import { lineAt, lineEndOf, lineStart, lineStop, nextLine } from "../../../schemas/yaml/lines.ts";

const text = "ab\ncd\r\nef\rgh";

test.each([
  ["a\r\nb\n", "\r\n"],
  ["a\rb\n", "\r"],
  ["a\nb\r\n", "\n"],
  ["a", "\n"],
])("takes the line end for additions from the first line of %j", (some, end) => {
  expect(lineEndOf(some)).toBe(end);
});

describe.each([
  [0, 0, 2, 3, "ab"],
  [1, 0, 2, 3, "ab"],
  [2, 0, 2, 3, "ab"],
  [3, 3, 5, 7, "cd"],
  [5, 3, 5, 7, "cd"],
  [7, 7, 9, 10, "ef"],
  [9, 7, 9, 10, "ef"],
  [10, 10, 12, 12, "gh"],
  [12, 10, 12, 12, "gh"],
])("the line of offset %i", (offset, start, stop, next, line) => {
  test("has a start, an end and a next line with any line end", () => {
    expect(lineStart(text, offset)).toBe(start);
    expect(lineStop(text, offset)).toBe(stop);
    expect(nextLine(text, offset)).toBe(next);
    expect(lineAt(text, start)).toBe(line);
  });
});

test("excludes a byte order mark from the first line only", () => {
  expect(lineStart("\ufeffab", 2)).toBe(1);
  expect(lineStart("ab\ufeff", 2)).toBe(0);
  expect(lineStart("\ufeffa\nb", 3)).toBe(3);
  expect(lineStart("a\n\ufeffb", 4)).toBe(2);
});
