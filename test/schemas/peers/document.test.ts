import { expect, test } from "vitest";

import { documentIn } from "../../../schemas/peers/document.ts";
import { fixtureFiles } from "../../helpers/catalogues.ts";

const [line = ""] = fixtureFiles("problems/peer-copy/right")["_peers/wales.ndjson"]?.split("\n") ?? [];

/** Returns the line with another field in its entry. */
function withField(json: string): string {
  return line.replace('"data":{', `"data":{${json},`);
}

/** Returns a list nested this many levels deep, as JSON. */
function nested(levels: number): string {
  return "[".repeat(levels) + "]".repeat(levels);
}

test("reads a document of a peer with any fields of its entry", () => {
  expect(documentIn(line)).toMatchObject({ kind: "product", slug: "tir" });
  expect(documentIn(withField(`"more":${nested(22)}`))).toMatchObject({ data: { more: JSON.parse(nested(22)) } });
});

test.each([
  ["a document nested too deep", withField(`"more":${nested(23)}`)],
  ["a document that would overflow the stack", withField(`"more":${nested(100_000)}`)],
  ["a field called __proto__", withField('"__proto__":{"polluted":true}')],
  ["a nested field called __proto__", withField('"more":[{"__proto__":{"polluted":true}}]')],
  ["a line that is not JSON", `${line},`],
  ["a document without its kind", line.replace('"kind":', '"sort":')],
])("refuses %s", (_, text) => {
  expect(documentIn(text)).toBeUndefined();
});
