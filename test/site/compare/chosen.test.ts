import { expect, test } from "vitest";

import { chosenQuery, readChosen } from "../../../site/compare/chosen.ts";

const none = { slugs: [], tooMany: [], unreadable: [] };

test.each([
  ["", none],
  ["?products=", none],
  ["?products=a,b", { ...none, slugs: ["a", "b"] }],
  ["?products=a,b,a, b ,,", { ...none, slugs: ["a", "b"] }],
  ["?products=a&products=b", { ...none, slugs: ["a", "b"] }],
  ["?products=a,b,c,d,e,f", { ...none, slugs: ["a", "b", "c", "d"], tooMany: ["e", "f"] }],
  [
    "?products=<b>,../../etc,Open%20Play,a",
    { slugs: ["a"], tooMany: [], unreadable: ["<b>", "../../etc", "Open Play"] },
  ],
  ["?products=%E0%A4%A,%00,__proto__", { ...none, unreadable: ["\u{fffd}%A", "\0", "__proto__"] }],
])("the query string %s selects each product once, and at most four", (query, chosen) => {
  expect(readChosen(query)).toEqual(chosen);
});

test("a query string is read as it was written", () => {
  expect(chosenQuery([])).toBe("");
  expect(readChosen(chosenQuery(["open-play", "form-kit"])).slugs).toEqual(["open-play", "form-kit"]);
});

test("a name with more parts than a catalogue and a slug is unreadable", () => {
  expect(readChosen("?products=a.b.c,.a,a.,../x").unreadable).toEqual(["a.b.c", ".a", "a.", "../x"]);
});
