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
  ["a space that does not break", "name=Open\u00a0Play", { name: "Open Play" }],
])("the value of a text is what was given: %s", (_, assignment, fields) => {
  expect(fieldsFromFlags("product", [assignment])).toEqual(fields);
});

test.each([
  ["YAML", "name: 007\naccessibility: { wcag: 2.2 }\nmaintenance: { contractor: 1.10 }\ntags: [1e3, a]\n"],
  ["JSON", '{"name": 007, "accessibility": {"wcag": 2.2}, "maintenance": {"contractor": 1.10}, "tags": [1e3, "a"]}'],
])("a text that looks like a number keeps each digit that a program wrote as %s", async (_, text) => {
  const fields = await fieldsOnStdin("product", Readable.from([text]) as NodeJS.ReadStream, () => undefined);
  expect(fields).toEqual({
    name: "007",
    accessibility: { wcag: "2.2" },
    maintenance: { contractor: "1.10" },
    tags: ["1e3", "a"],
  });
});

/** What a program hands in, byte for byte. */
function handedIn(text: string, encoding: BufferEncoding): ReturnType<typeof fieldsOnStdin> {
  const stdin = Readable.from([Buffer.from(text, encoding)]) as NodeJS.ReadStream;
  return fieldsOnStdin("standard", stdin, () => undefined);
}

test("letters in another encoding than UTF-8 are refused with their line, and not lost", async () => {
  const text = "name: Café data\nsummary: Where cafés are.\n";
  await expect(handedIn(`tags: [a]\n${text}`, "latin1")).rejects.toThrow(
    "Standard input is not UTF-8 text from line 2 on. Write it with the encoding UTF-8.",
  );
  const fields = { name: "Café data", summary: "Where cafés are." };
  expect(await handedIn(text, "utf8")).toEqual(fields);
  // Windows marks the order of the bytes.
  expect(await handedIn(`\ufeff${text}`, "utf8")).toEqual(fields);
});

test("no more of standard input is read than a file may hold", async () => {
  function* endless(): Generator<Buffer> {
    for (;;) yield Buffer.alloc(16 * 1024, "tags: [a]\n");
  }
  const stdin = Readable.from(endless()) as NodeJS.ReadStream;
  await expect(fieldsOnStdin("standard", stdin, () => undefined)).rejects.toThrow(
    "Standard input is larger than 64 KiB, which is the most that a file may hold.",
  );
});

test("what YAML drops or cuts off on standard input is told", async () => {
  const told: string[] = [];
  const text = "name: Play #2\nfeatures: [Takes 10,000 bookings]\n";
  await fieldsOnStdin("product", Readable.from([text]) as NodeJS.ReadStream, (sentence) => told.push(sentence));
  expect(told).toEqual([
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
  ["a list with a word that none can have, as it is", "services=housing, dragons", { services: "housing, dragons" }],
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

test.each([
  ["a list", "tags=[a]", "tags.first"],
  ["a text", "name=Open Play", "name.first"],
])("a field inside %s is refused, and not lost", (_, assignment, name) => {
  expect(() => fieldsFromFlags("product", [assignment, `${name}=b`])).toThrow(
    `“${name}” names a field inside a value that has no fields. Give the whole value of`,
  );
});
