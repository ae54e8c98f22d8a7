import { expect, test } from "vitest";
import * as z from "zod";

import { freshInBrackets, freshLines, freshValue, nameInBrackets } from "../../../schemas/yaml/fresh.ts";
import { fieldOrder, inFieldOrder } from "../../../schemas/yaml/in-order.ts";

const link = z.strictObject({ type: z.string(), url: z.string() });
const entry = z.strictObject({ name: z.string(), links: z.array(link).optional(), summary: z.string() });

test("orders fields as in their schema at every depth, unknown ones last", () => {
  const value = { other: 1, summary: "b", links: [{ url: "u", type: "t" }], name: "a", more: undefined, none: null };
  expect(JSON.stringify(inFieldOrder(entry, value))).toBe(
    '{"name":"a","links":[{"type":"t","url":"u"}],"summary":"b","other":1,"none":null}',
  );
  expect(inFieldOrder(entry, value)).not.toHaveProperty("more");
  expect(JSON.stringify(inFieldOrder(undefined, [{ url: "u", type: "t" }]))).toBe('[{"url":"u","type":"t"}]');
  expect([fieldOrder(entry.optional()), fieldOrder(z.string())]).toEqual([["name", "links", "summary"], []]);
});

test("indents the lines of a new field, except the first and blank ones", () => {
  expect(freshLines(entry, "summary", "One.\n\nTwo.\n", 2)).toBe("summary: |\n    One.\n\n    Two.");
  expect(freshLines(z.array(link), "links", [{ url: "u", type: "t" }], 4)).toBe(
    "links:\n      - type: t\n        url: u",
  );
});

test("aligns the lines of a new item after its hyphen", () => {
  expect(freshLines(link, undefined, { url: "u", type: "One.\n\nTwo.\n" }, 2)).toBe(
    "- type: |\n      One.\n\n      Two.\n    url: u",
  );
  expect(freshLines(z.string(), undefined, "a\nb", 4)).toBe("- |-\n      a\n      b");
  expect(freshValue(link, { url: "u", type: "t" })).toBe("type: t\nurl: u");
});

test("writes a value inside brackets on one line, as YAML or as JSON", () => {
  const value = { url: "x, y", type: "t", "b: c": ["d", {}] };
  expect(freshInBrackets(link, value, false)).toBe('{ type: t, url: "x, y", "b: c": [d, {}] }');
  expect(freshInBrackets(link, value, true)).toBe('{"type":"t","url":"x, y","b: c":["d",{}]}');
  expect([nameInBrackets("url", false), nameInBrackets("url", true)]).toEqual(["url", '"url"']);
});
