import { Readable } from "node:stream";

import { expect, test } from "vitest";

import { fieldsFromFlags, fieldsOnStdin } from "../../../scripts/new/given.ts";

test.each([
  ["a number sign", "summary=Closes issue #42 and more.", { summary: "Closes issue #42 and more." }],
  ["a number sign at the start", "maintenance.contractor=#1 Ltd", { maintenance: { contractor: "#1 Ltd" } }],
  ["a colon", "name=Open Play: sessions", { name: "Open Play: sessions" }],
  ["an asterisk", "summary=*New* sessions", { summary: "*New* sessions" }],
  ["a number", "accessibility.wcag=2.2", { accessibility: { wcag: "2.2" } }],
  ["a word for true", "name=Yes", { name: "Yes" }],
  ["a no-break space, as a space", "name=Open\u00a0Play", { name: "Open Play" }],
])("keeps the text of a flag as given: %s", (_, assignment, fields) => {
  expect(fieldsFromFlags("product", [assignment])).toEqual(fields);
});

test.each([
  ["YAML", "name: 007\naccessibility: { wcag: 2.2 }\nmaintenance: { contractor: 1.10 }\ntags: [1e3, a]\n"],
  ["JSON", '{"name": 007, "accessibility": {"wcag": 2.2}, "maintenance": {"contractor": 1.10}, "tags": [1e3, "a"]}'],
])("keeps every digit of a text that looks like a number in %s", async (_, text) => {
  const fields = await fieldsOnStdin("product", Readable.from([text]) as NodeJS.ReadStream, () => undefined);
  expect(fields).toEqual({
    name: "007",
    accessibility: { wcag: "2.2" },
    maintenance: { contractor: "1.10" },
    tags: ["1e3", "a"],
  });
});

/** The fields of standard input in an encoding. */
function encodedStdin(text: string, encoding: BufferEncoding): ReturnType<typeof fieldsOnStdin> {
  const stdin = Readable.from([Buffer.from(text, encoding)]) as NodeJS.ReadStream;
  return fieldsOnStdin("standard", stdin, () => undefined);
}

test("refuses another encoding than UTF-8, with the line of the first invalid byte", async () => {
  const text = "name: Café data\nsummary: Where cafés are.\n";
  await expect(encodedStdin(`tags: [a]\n${text}`, "latin1")).rejects.toThrow(
    "Standard input is not UTF-8 text from line 2 on. Write it with the encoding UTF-8.",
  );
  const fields = { name: "Café data", summary: "Where cafés are." };
  expect(await encodedStdin(text, "utf8")).toEqual(fields);
  // Programs on Windows may write a byte order mark.
  expect(await encodedStdin(`\ufeff${text}`, "utf8")).toEqual(fields);
});

test("refuses standard input larger than a file may be, and stops reading it", async () => {
  function* endless(): Generator<Buffer> {
    for (;;) yield Buffer.alloc(16 * 1024, "tags: [a]\n");
  }
  const stdin = Readable.from(endless()) as NodeJS.ReadStream;
  await expect(fieldsOnStdin("standard", stdin, () => undefined)).rejects.toThrow(
    "Standard input is larger than 64 KiB, which is the most that a file may hold.",
  );
});

test("says which text on standard input YAML drops or splits", async () => {
  const warnings: string[] = [];
  const text = "name: Play #2\nfeatures: [Takes 10,000 bookings]\n";
  await fieldsOnStdin("product", Readable.from([text]) as NodeJS.ReadStream, (sentence) => warnings.push(sentence));
  expect(warnings).toEqual([
    expect.stringContaining("“#2” is not part of “name”"),
    expect.stringContaining("“Takes 10” and “000 bookings” are two items of “features”"),
  ]);
});

test.each([
  ["a list", "services=[housing, parking]", { services: ["housing", "parking"] }],
  ["a list of one without brackets", "services=housing", { services: ["housing"] }],
  ["a list without brackets", "services=housing, parking", { services: ["housing", "parking"] }],
  [
    "a list with a number of thousands in an item",
    "features=Takes 10,000 bookings, Fast",
    { features: ["Takes 10,000 bookings", "Fast"] },
  ],
  [
    "a list with an unknown value, which the validator names",
    "services=housing,dragons",
    { services: ["housing", "dragons"] },
  ],
  ["a set of fields", "licences={ code: MIT }", { licences: { code: "MIT" } }],
])("reads the YAML of %s", (_, assignment, fields) => {
  expect(fieldsFromFlags("product", [assignment])).toEqual(fields);
});

test("keeps text after a number sign, for the validator to refuse", () => {
  expect(fieldsFromFlags("product", ["tags=[a] # b"])).toEqual({ tags: "[a] # b" });
});

test("reads booleans and numbers in fields that take them", () => {
  expect(fieldsFromFlags("authority", ["claimed=false"])).toEqual({ claimed: false });
  expect(fieldsFromFlags("case-study", ["measures=[{ measure: Calls, before: 10 }]"])).toEqual({
    measures: [{ measure: "Calls", before: 10 }],
  });
});

test.each([
  ["a list", "tags=[a]", "tags.first"],
  ["a text", "name=Open Play", "name.first"],
])("refuses a field inside %s", (_, assignment, name) => {
  expect(() => fieldsFromFlags("product", [assignment, `${name}=b`])).toThrow(
    `“${name}” names a field inside a value that has no fields. Give the whole value of`,
  );
});

test("refuses a field that is given twice, instead of dropping the first value", () => {
  expect(() => fieldsFromFlags("product", ["stage=beta", "stage=live"])).toThrow(
    "“stage” is given twice. Keep one of the two.",
  );
  expect(() => fieldsFromFlags("product", ["licences.code=MIT", "licences={}"])).toThrow("“licences” is given twice.");
});

test("says what is wrong with a value that is a list, not that a file starts with something else", () => {
  expect(() => fieldsFromFlags("product", ["costs=[{model: free, model: quote}]"])).toThrow(
    "The value of “costs” is not valid YAML or JSON. Line 1: “model” is given twice. Keep the right one and delete the other.",
  );
});
